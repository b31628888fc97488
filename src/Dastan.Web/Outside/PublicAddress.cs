using System.Net;
using System.Net.Sockets;

namespace Dastan.Web.Outside;

/// <summary>
/// Which machines an address that somebody else wrote may lead to: those of the public internet. Not this machine, not its
/// network, not a cloud's own services.
/// </summary>
/// <remarks>Source of the ranges: the IANA registries of special-purpose addresses (RFC 6890 and what updates it).</remarks>
public static class PublicAddress
{
    private static readonly IPNetwork[] Special =
    [
        .. new[]
        {
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            // No range of the registries: from within Azure it is Azure's own service (WireServer), as 169.254.169.254 is.
            "168.63.129.16/32",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4",
        }.Select(IPNetwork.Parse),
    ];

    // The public internet of IPv6 is 2000::/3, without what it sets aside (Teredo, documentation, 6to4).
    private static readonly IPNetwork Global = IPNetwork.Parse("2000::/3");
    private static readonly IPNetwork[] SetAside =
    [
        .. new[] { "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20" }.Select(IPNetwork.Parse),
    ];

    public static bool Is(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();

        return address.AddressFamily is AddressFamily.InterNetwork
            ? !Special.Any(network => network.Contains(address))
            : Global.Contains(address) && !SetAside.Any(network => network.Contains(address));
    }
}
