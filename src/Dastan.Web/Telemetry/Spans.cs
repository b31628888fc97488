using System.Diagnostics;

namespace Dastan.Web.Telemetry;

/// <summary>The paper's own parts of a trace. Where nobody collects them, beginning one costs a comparison.</summary>
internal static class Spans
{
    /// <summary>An answer is made, for all who wait for it.</summary>
    public const string Make = "press make";

    /// <summary>A bank is asked.</summary>
    public const string Ask = "bank ask";

    /// <summary>What is due for a target is sent.</summary>
    public const string Send = "dispatches send";

    public static ActivitySource Source { get; } = new("Dastan");
}
