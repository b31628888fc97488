using System.Text.Json;
using Dastan.Web.Outside;

namespace Dastan.Web.Dispatches.Networks;

/// <summary>Fastly: purge by surrogate key, 256 at once (https://www.fastly.com/documentation/reference/api/purging/).</summary>
public sealed class Fastly(CdnSettings settings) : INetwork
{
    private const int MostAtOnce = 256;

    private static readonly Uri Usual = new("https://api.fastly.com/");

    public string TagHeader => "Surrogate-Key";

    public char Between => ' ';

    public int LongestHeader => 16 * 1024;

    public IEnumerable<OutsideRequest> Purge(IReadOnlyList<string> tags) =>
        tags.Chunk(MostAtOnce)
            .Select(some => new OutsideRequest(
                new(settings.Addresses.FirstOrDefault(Usual), $"service/{settings.Zone}/purge")
            )
            {
                IsPost = true,
                Body = JsonSerializer.SerializeToUtf8Bytes(new { surrogate_keys = some }),
                ContentType = "application/json",
                Headers = [new("Fastly-Key", settings.Key ?? "")],
            });
}
