using System.Net;

namespace Dastan.Web.Https;

/// <summary>One address that the paper listens on.</summary>
/// <param name="Host">"localhost", "*" for every address of the machine, or an IP address.</param>
/// <param name="Port">0 takes any free port.</param>
public sealed record ListenAddress(bool IsHttps, string Host, int Port)
{
    /// <summary>The addresses of a setting, with semicolons between them; null when one of them is none.</summary>
    public static IReadOnlyList<ListenAddress>? Read(string? setting)
    {
        var parts = (setting ?? "").Split(';', StringSplitOptions.TrimEntries);
        var addresses = parts.Select(ReadOne).OfType<ListenAddress>().ToList();
        return addresses.Count == parts.Length ? addresses : null;
    }

    private static ListenAddress? ReadOne(string text)
    {
        const string everywhere = "://*";
        var written = text.Replace(everywhere, "://0.0.0.0", StringComparison.Ordinal);
        if (
            !Uri.TryCreate(written, UriKind.Absolute, out var uri)
            || uri is not { Scheme: "http" or "https", PathAndQuery: "/", UserInfo: "", Fragment: "" }
            || (uri.Host is not "localhost" && !IPAddress.TryParse(uri.Host, out _))
        )
            return null;

        var host = text.Contains(everywhere, StringComparison.Ordinal) ? "*" : uri.Host;
        return new(uri.Scheme is "https", host, uri.Port);
    }
}
