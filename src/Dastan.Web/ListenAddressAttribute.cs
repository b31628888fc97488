using System.ComponentModel.DataAnnotations;
using Dastan.Web.Https;

namespace Dastan.Web;

/// <summary>
/// Addresses that a web server can listen on, with semicolons between them: http or https, then localhost, an IP address, or * for all of
/// the machine's, then a port. Another name would silently mean all of them, so it is refused.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ListenAddressAttribute : ValidationAttribute
{
    public ListenAddressAttribute()
        : base(
            "{0} is an address like http://localhost:8080: http or https, localhost, an IP address or *, and a port."
        ) { }

    public override bool IsValid(object? value) => ListenAddress.Read(value as string) is not null;
}
