using NodaTime;

namespace Dastan.Web.Dispatches;

/// <summary>
/// How long to wait after each failure: the pauses that Standard Webhooks recommends (https://www.standardwebhooks.com), over three days and a half in
/// all. A tenth of each is left to chance, so that not all that failed together comes together again.
/// </summary>
public static class RetryPauses
{
    private static readonly Duration[] All =
    [
        Duration.FromSeconds(5),
        Duration.FromMinutes(1),
        Duration.FromMinutes(5),
        Duration.FromMinutes(30),
        Duration.FromHours(2),
        Duration.FromHours(5),
        Duration.FromHours(10),
        Duration.FromHours(14),
        Duration.FromHours(20),
        Duration.FromHours(24),
    ];

    public static Duration Shortest => All[0];

    public static Duration Longest => All[^1];

    /// <summary>How often something is tried in all.</summary>
    public static int Attempts => All.Length + 1;

    /// <param name="attempts">How often it has failed: from 1.</param>
    /// <param name="chance">From 0 to 1.</param>
    /// <returns>Null when it was tried often enough.</returns>
    public static Duration? After(int attempts, double chance) =>
        attempts > All.Length ? null : All[attempts - 1] * (0.95 + (0.1 * chance));
}
