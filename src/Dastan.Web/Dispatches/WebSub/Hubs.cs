namespace Dastan.Web.Dispatches.WebSub;

/// <summary>Where one can subscribe to our feeds: at the paper itself, and at the hubs elsewhere that the settings name.</summary>
public static class Hubs
{
    public const string Path = "/websub";

    /// <summary>Whole addresses, our own first.</summary>
    public static IReadOnlyList<string> Of(NewspaperSettings settings) =>
        [settings.PublicAddress + Path, .. settings.HubAddresses.Select(hub => hub.AbsoluteUri)];
}
