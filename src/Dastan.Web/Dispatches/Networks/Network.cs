namespace Dastan.Web.Dispatches.Networks;

/// <summary>The network that the settings name.</summary>
public static class Network
{
    /// <returns>Null for none.</returns>
    public static INetwork? Of(CdnSettings settings) =>
        settings.Kind switch
        {
            "cloudflare" => new Cloudflare(settings),
            "bunny" => new Bunny(settings),
            "fastly" => new Fastly(settings),
            "varnish" => new Varnish(settings),
            _ => null,
        };
}
