using System.Net;

namespace Dastan.Web.Outside;

/// <summary>Who asks: the address that connects, or whom the proxy before us names in <c>X-Forwarded-For</c>.</summary>
public static class ClientAddress
{
    public static IPAddress Of(HttpContext context) =>
        Of(
            context.Connection.RemoteIpAddress,
            context.Request.Headers["X-Forwarded-For"],
            context.RequestServices.GetRequiredService<NewspaperSettings>().ProxyNetworks
        );

    /// <param name="forwarded">Names with commas between them, that of the last proxy's caller last.</param>
    /// <param name="proxies">Whose word counts. None: that of any address that is not public, about its own caller.</param>
    public static IPAddress Of(IPAddress? connection, string? forwarded, IReadOnlyList<IPNetwork> proxies)
    {
        var address = Plain(connection ?? IPAddress.None);
        var names = forwarded?.Split(',') ?? [];
        if (proxies.Count == 0)
            return !PublicAddress.Is(address) && names is [.., var last] && Read(last) is { } caller ? caller : address;
        for (var at = names.Length - 1; at >= 0 && proxies.Any(one => one.Contains(address)); at--)
            if (Read(names[at]) is { } behind)
                address = behind;
            else
                break;
        return address;
    }

    private static IPAddress? Read(string name) =>
        IPAddress.TryParse(name.Trim(), out var address) ? Plain(address) : null;

    private static IPAddress Plain(IPAddress address) => address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
}
