using Dastan.Web.Press;

namespace Dastan.Web.Dispatches.WebSub;

/// <summary>Where one can subscribe to our feeds: at the paper itself, and at the hubs elsewhere that the settings name.</summary>
public static class Hubs
{
    public const string Path = "/websub";

    /// <summary>Those of a feed, by whole addresses, our own first. Hubs elsewhere are named only where they are told of its changes.</summary>
    /// <param name="whole">What decides which entries the feed has.</param>
    public static IReadOnlyList<string> Of(NewspaperSettings settings, Tag whole) =>
        [
            settings.PublicAddress + Path,
            .. PingedFeeds.IsOne(whole) ? settings.HubAddresses.Select(hub => hub.AbsoluteUri) : [],
        ];
}
