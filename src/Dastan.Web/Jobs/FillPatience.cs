using NodaTime;

namespace Dastan.Web.Jobs;

/// <summary>
/// How a bank is asked much: a pause between two questions, longer ones after it was deaf, as long as it wants itself, and after
/// a few of those no more.
/// </summary>
internal sealed class FillPatience(TimeSpan pause, TimeProvider clock)
{
    private const int MostInVain = 5;
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);
    private static readonly Duration LongestRetryAfter = Duration.FromMinutes(15);

    private TimeSpan wait = TimeSpan.Zero;
    private int inVain;

    /// <summary>The bank has to be left alone.</summary>
    public bool IsOver { get; private set; }

    public Task WaitAsync(CancellationToken stop) =>
        wait > TimeSpan.Zero ? Task.Delay(wait, clock, stop) : Task.CompletedTask;

    /// <summary>Takes note of an answer.</summary>
    /// <returns>Whether it may count; false for a deaf one, which is worth asking again.</returns>
    public bool Note(AskedBank answer, Instant now)
    {
        if (!answer.IsDeaf)
        {
            (wait, inVain) = (pause, 0);
            return true;
        }

        inVain++;
        var wanted = answer.RetryAt is { } at ? at - now : Duration.Zero;
        IsOver = inVain >= MostInVain || wanted > LongestRetryAfter;
        var doubled = TimeSpan.FromTicks(Math.Min(Longest.Ticks, pause.Ticks * 5 << (inVain - 1)));
        wait = wanted > Duration.Zero ? wanted.ToTimeSpan() : doubled;
        return false;
    }
}
