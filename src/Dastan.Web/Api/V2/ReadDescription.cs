using System.Text;
using Dastan.Web.Press;
using Dastan.Web.Reader;

namespace Dastan.Web.Api.V2;

/// <summary>GET /v2/openapi.json: the second version described for programs, as OpenAPI 3.1. And 404 for what there is not.</summary>
public static class ReadDescription
{
    private const string Server = "https://paper.example";

    private static readonly string Text = Embedded();

    public static IResult Get(HttpRequest request, Reading reading) =>
        new Asked(request).Problem is { } problem
            ? problem
            : new FinishedAnswer(
                Encoding.UTF8.GetBytes(Text.Replace(Server, reading.Origin)),
                "application/json; charset=utf-8"
            )
            {
                CacheControl = Kept.OfThePast,
            };

    public static Problem GetNothing() => Problems.OfStatus(StatusCodes.Status404NotFound);

    private static string Embedded()
    {
        using var stream = typeof(ReadDescription).Assembly.GetManifestResourceStream("api/openapi.json")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
