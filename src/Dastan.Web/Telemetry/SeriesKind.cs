namespace Dastan.Web.Telemetry;

/// <summary>What kind of numbers a series has, in Prometheus' words.</summary>
public enum SeriesKind
{
    /// <summary>It only rises, and begins at 0 with the program.</summary>
    Counter,

    /// <summary>It rises and falls.</summary>
    Gauge,

    /// <summary>How many fell below which bound.</summary>
    Histogram,
}
