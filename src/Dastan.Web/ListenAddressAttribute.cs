using System.ComponentModel.DataAnnotations;
using System.Net;

namespace Dastan.Web;

/// <summary>
/// An address that a web server can listen on: http, then localhost, an IP address, or * for all of the machine's, then a
/// port. Another name would silently mean all of them, so it is refused.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ListenAddressAttribute : ValidationAttribute
{
    public ListenAddressAttribute()
        : base("{0} is an address like http://localhost:8080: http, localhost, an IP address or *, and a port.") { }

    public override bool IsValid(object? value) =>
        value is string address
        && Uri.TryCreate(address.Replace("://*", "://0.0.0.0", StringComparison.Ordinal), UriKind.Absolute, out var uri)
        && uri is { Scheme: "http", PathAndQuery: "/", UserInfo: "", Fragment: "" }
        && (uri.Host is "localhost" || IPAddress.TryParse(uri.Host, out _));
}
