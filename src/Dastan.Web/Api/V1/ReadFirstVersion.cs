using Dastan.Web.Press;
using Dastan.Web.Reader;

namespace Dastan.Web.Api.V1;

/// <summary>GET /v1: what there is below it; and 404 for what there is not.</summary>
public static class ReadFirstVersion
{
    private static readonly string[] Addresses =
    [
        "/v1/latest",
        "/v1/{date}",
        "/v1/{start}..",
        "/v1/{start}..{end}",
        "/v1/currencies",
    ];

    public static FinishedAnswer Get(Reading reading) =>
        V1Json.Answer(writer =>
        {
            writer.WriteString("name", reading.Snapshot.Paper.Name);
            writer.WriteString("description", "Rates of the European Central Bank and of the banks of Central Asia");
            writer.WriteStartArray("paths");
            foreach (var address in Addresses)
                writer.WriteStringValue(address);
            writer.WriteEndArray();
            writer.WriteString("docs", reading.Origin + "/api");
        }) with
        {
            CacheControl = Kept.OfThePast,
        };

    public static FinishedAnswer GetNothing() => Refused.NotFound;
}
