using System.Text.Json;
using Dastan.Web.Outside;

namespace Dastan.Web.Dispatches.Networks;

/// <summary>Cloudflare: purge by tag, a hundred at once (https://developers.cloudflare.com/cache/how-to/purge-cache/purge-by-tags/).</summary>
public sealed class Cloudflare(CdnSettings settings) : INetwork
{
    private const int MostAtOnce = 100;

    private static readonly Uri Usual = new("https://api.cloudflare.com/client/v4/");

    public string TagHeader => "Cache-Tag";

    public char Between => ',';

    public int LongestHeader => 16 * 1024;

    public IEnumerable<OutsideRequest> Purge(IReadOnlyList<string> tags) =>
        tags.Chunk(MostAtOnce)
            .Select(some => new OutsideRequest(
                new(settings.Addresses.FirstOrDefault(Usual), $"zones/{settings.Zone}/purge_cache")
            )
            {
                IsPost = true,
                Body = JsonSerializer.SerializeToUtf8Bytes(new { tags = some }),
                ContentType = "application/json",
                Headers = [new("Authorization", $"Bearer {settings.Key}")],
            });
}
