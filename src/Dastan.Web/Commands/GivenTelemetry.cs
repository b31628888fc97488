using Dastan.Web.Https;

namespace Dastan.Web.Commands;

/// <summary>The settings of telemetry, as they are given.</summary>
internal static class GivenTelemetry
{
    /// <exception cref="CommandRefusal">One of them can't be.</exception>
    public static TelemetrySettings Read(GivenSettings given)
    {
        given.RequireKnown("Telemetry", ["Otlp", "Prometheus"]);
        return new()
        {
            Otlp = given.Read<string?>(
                "Telemetry:Otlp",
                null,
                Collector,
                "an address that begins with http:// or https://, without a name, a password or a query"
            ),
            Prometheus = given.Read<string?>(
                "Telemetry:Prometheus",
                null,
                Listener,
                "localhost, an IP address or *, and a port after a colon: 127.0.0.1:9464"
            ),
        };
    }

    private static bool Collector(string text, out string? address)
    {
        address = text.TrimEnd('/');
        return Uri.TryCreate(text, UriKind.Absolute, out var uri)
            && uri is { Scheme: "http" or "https", UserInfo: "", Query: "", Fragment: "" };
    }

    // A port has to be written: that of http is for the paper.
    private static bool Listener(string text, out string? address)
    {
        address = text;
        return ListenAddress.Read($"http://{text}") is [_]
            && text.LastIndexOf(':') is > 0 and var colon
            && int.TryParse(text.AsSpan(colon + 1), out _);
    }
}
