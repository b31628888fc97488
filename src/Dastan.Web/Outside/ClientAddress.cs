using System.Net;

namespace Dastan.Web.Outside;

/// <summary>Who asks: the address that connects, or the one that a proxy of our own network names last in <c>X-Forwarded-For</c>.</summary>
public static class ClientAddress
{
    public static IPAddress Of(HttpContext context) =>
        Of(context.Connection.RemoteIpAddress, context.Request.Headers["X-Forwarded-For"]);

    public static IPAddress Of(IPAddress? connection, string? forwarded)
    {
        var address = connection ?? IPAddress.None;
        if (!PublicAddress.Is(address) && IPAddress.TryParse(forwarded?.Split(',')[^1].Trim(), out var behind))
            address = behind;
        return address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
    }
}
