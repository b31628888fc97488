using System.Text.Json;
using Dastan.Web.Outside;

namespace Dastan.Web.Dispatches.Networks;

/// <summary>bunny.net: purge by tag, one at a time (https://docs.bunny.net/cdn/purge-cache); many tags cost it less as all of the zone.</summary>
public sealed class Bunny(CdnSettings settings) : INetwork
{
    // It gives 120 tokens, and 5 more a second.
    private const int MostOfThem = 30;

    private static readonly Uri Usual = new("https://api.bunny.net/");

    public string TagHeader => "CDN-Tag";

    public char Between => ',';

    public int LongestHeader => 1024;

    public IEnumerable<OutsideRequest> Purge(IReadOnlyList<string> tags) =>
        tags.Count > MostOfThem
            ? [Ask([])]
            : tags.Select(tag => Ask(JsonSerializer.SerializeToUtf8Bytes(new { CacheTag = tag })));

    private OutsideRequest Ask(byte[] body) =>
        new(new(settings.Addresses.FirstOrDefault(Usual), $"pullzone/{settings.Zone}/purgeCache"))
        {
            IsPost = true,
            Body = body,
            ContentType = "application/json",
            Headers = [new("AccessKey", settings.Key ?? "")],
        };
}
