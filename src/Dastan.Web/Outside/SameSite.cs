namespace Dastan.Web.Outside;

/// <summary>Where a bank's answer may lead: to the same site over https, or within the very server that an operator named.</summary>
public static class SameSite
{
    public static bool Leads(Uri from, Uri to) =>
        (to.Scheme, to.IdnHost, to.Port) == (from.Scheme, from.IdnHost, from.Port)
        || (to is { Scheme: "https", IsDefaultPort: true } && Site(from) == Site(to));

    // www.example.org and example.org are one site; anything else under a name may be somebody else's.
    private static string Site(Uri address) =>
        address.IdnHost.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
            ? address.IdnHost[4..].ToLowerInvariant()
            : address.IdnHost.ToLowerInvariant();
}
