using Dastan.Web.Dispatches.Networks;
using NodaTime;

namespace Dastan.Web.Press;

/// <summary>
/// What a network in front may keep: pages whose tags it knows, so that it can be told to forget them, and never beyond the instant at which they change by
/// themselves. Browsers ask again each time.
/// </summary>
public sealed class FrontKeeping(NewspaperSettings settings, TimeProvider clock)
{
    private readonly INetwork? network = Network.Of(settings.Cdn);

    /// <summary>Names what an answer is made of, in the header that the network reads.</summary>
    public void Name(IHeaderDictionary headers, IEnumerable<Tag> tags)
    {
        if (network is not null)
            headers[network.TagHeader] = CdnTags.Header(network, tags);
        else if (settings.TagHeader is { } header)
            headers[header] = string.Join(
                header is "Surrogate-Key" ? ' ' : ',',
                tags.Select(tag => tag.Text).Order(StringComparer.Ordinal)
            );
    }

    /// <summary>What <c>Cache-Control</c> says of a fresh answer.</summary>
    /// <returns>Null where it says to the network what it says to anybody.</returns>
    public string? Allowed(Plate plate)
    {
        if (network is null || !plate.Headers.Has("Cache-Control", "no-cache") || !plate.Headers.Has(network.TagHeader))
            return null;

        var left = (
            Instant.Min(plate.Until, plate.RecalledAt) - Instant.FromDateTimeOffset(clock.GetUtcNow())
        ).TotalSeconds;
        var seconds = (int)Math.Min(left, settings.Cdn.Seconds);
        // While we are away it may stand in; but not for what is to be taken back at a time.
        var standIn = plate.RecalledAt == Instant.MaxValue ? ", stale-if-error=86400" : "";
        return seconds > 0 ? FormattableString.Invariant($"public, max-age=0, s-maxage={seconds}{standIn}") : null;
    }
}
