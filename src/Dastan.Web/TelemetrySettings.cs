using Dastan.Web.Https;

namespace Dastan.Web;

/// <summary>Who is told in numbers how the paper is doing; nobody, unless it is set.</summary>
public sealed record TelemetrySettings
{
    /// <summary>Where an OpenTelemetry collector takes traces, metrics and logs over HTTP: <c>http://127.0.0.1:4318</c>. Unless set, nothing is sent.</summary>
    public string? Otlp { get; init; }

    /// <summary>
    /// Where Prometheus may ask for the metrics, an address of its own beside those of the paper: <c>127.0.0.1:9464</c>. Unless set, nothing listens there.
    /// </summary>
    public string? Prometheus { get; init; }

    /// <summary>The address of <see cref="Prometheus"/>; null where it is not set or is none.</summary>
    public ListenAddress? PrometheusAddress =>
        Prometheus is not null && ListenAddress.Read($"http://{Prometheus}") is [var one] ? one : null;

    public bool IsOn => Otlp is not null || Prometheus is not null;
}
