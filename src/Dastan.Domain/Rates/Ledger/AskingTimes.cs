using NodaTime;

namespace Dastan.Domain.Rates.Ledger;

/// <summary>
/// When a bank is asked: often in the hours in which its next list appears, until it is there; rarely outside of them; ever more
/// rarely while it fails.
/// </summary>
/// <remarks>All of it is computed from what is known now: there is no timetable to keep, so nothing is lost when the program stops.</remarks>
public static class AskingTimes
{
    /// <summary>Between two questions while a list is waited for; a part of <see cref="WaitingSpread"/> is added.</summary>
    public static readonly Duration Waiting = Duration.FromMinutes(10);

    public static readonly Duration WaitingSpread = Duration.FromMinutes(5);

    /// <summary>Between two questions while nothing is waited for.</summary>
    public static readonly Duration Resting = Duration.FromHours(3);

    /// <summary>After the first failure; doubled with each that follows.</summary>
    public static readonly Duration FirstBackOff = Duration.FromMinutes(5);

    /// <summary>Longer than this a bank is not left alone while its list is waited for, also when it fails.</summary>
    public static readonly Duration LongestBackOffInWindow = Duration.FromMinutes(30);

    /// <summary>A bank that asks for more patience than this is asked nevertheless.</summary>
    public static readonly Duration LongestRetryAfter = Duration.FromDays(1);

    private static readonly Duration Spread = Duration.FromMinutes(5);
    private static readonly Duration ShortSpread = Duration.FromMinutes(1);

    extension(Bank bank)
    {
        /// <summary>The days to ask about now, the newest first: today, and tomorrow where the bank publishes its list today.</summary>
        public IReadOnlyList<LocalDate> DaysToAsk(Instant now)
        {
            var today = now.InZone(bank.Zone).Date;
            return bank.IsDatedTomorrow ? [today.PlusDays(1), today] : [today];
        }

        /// <summary>The window that is open; null when none is, or when no list is expected in it.</summary>
        public ListWindow? OpenWindow(Instant now) =>
            bank.WindowsAround(now).Cast<ListWindow?>().FirstOrDefault(window => window!.Value.Holds(now));

        /// <summary>The next window that opens after now; at least one does within a week.</summary>
        public ListWindow NextWindow(Instant now) => bank.WindowsAround(now).First(window => window.From > now);

        /// <summary>The windows that ended after one instant and until another, in order; of the last days only.</summary>
        public IEnumerable<ListWindow> EndedWindows(Instant since, Instant now) =>
            bank.WindowsAround(now).Where(window => window.Until > since && window.Until <= now);

        /// <summary>When to ask next.</summary>
        /// <param name="chance">0 to 1, by chance: so that not everybody asks at the same second.</param>
        public Instant NextAsking(AskingState state, Instant now, double chance)
        {
            if (state.RetryAt > now)
                return Instant.Min(state.RetryAt.Value, now + LongestRetryAfter) + (ShortSpread * chance);

            var open = bank.OpenWindow(now);
            var next = now + Pause(state, open is not null, chance);
            var opening = bank.NextWindow(now).From + (Spread * chance);
            next = Instant.Min(next, opening);
            return state is { Failures: 0, ConfirmAt: { } confirm }
                ? Instant.Min(next, Instant.Max(confirm, now) + (ShortSpread * chance))
                : next;
        }

        private IEnumerable<ListWindow> WindowsAround(Instant now)
        {
            var day = now.InUtc().Date.PlusDays(-LongestMemoryDays);
            for (var at = 0; at < LongestMemoryDays + LongestClosedDays; at++, day = day.PlusDays(1))
                foreach (var window in bank.Windows)
                    if (ListWindow.Of(bank, window, day) is var one && !bank.ClosedOn.Contains(one.Awaited.DayOfWeek))
                        yield return one;
        }
    }

    /// <summary>Which days are to be read again for restatements; null while none are.</summary>
    public static Reread? DueReread(Instant? weekReadAt, Instant? monthReadAt, Instant now) =>
        monthReadAt is null || now - monthReadAt >= Duration.FromDays(7) ? Reread.Month
        : weekReadAt is null || now - weekReadAt >= Duration.FromDays(1) ? Reread.Week
        : null;

    // Windows that were missed longer ago are nobody's concern; no bank is closed for longer than a week by its days of the week.
    private const int LongestMemoryDays = 14;
    private const int LongestClosedDays = 8;

    private static Duration Pause(AskingState state, bool isOpen, double chance)
    {
        if (state.Failures > 0)
        {
            var doubled = FirstBackOff * Math.Pow(2, Math.Min(state.Failures - 1, 10));
            var longest = isOpen ? LongestBackOffInWindow : Resting;
            return Duration.Min(doubled, longest) * (0.75 + (chance / 2));
        }
        return isOpen && !state.IsThere ? Waiting + (WaitingSpread * chance) : Resting + (Spread * chance);
    }
}

/// <summary>What is known after a bank was asked.</summary>
/// <param name="IsThere">Is the list there that is waited for?</param>
/// <param name="Failures">How often in a row it failed.</param>
/// <param name="RetryAt">Not to be asked before then, by the bank's own word.</param>
/// <param name="ConfirmAt">When a list that jumped may be asked for again; null where none waits for that.</param>
public readonly record struct AskingState(bool IsThere, int Failures, Instant? RetryAt, Instant? ConfirmAt);

/// <summary>A window of one day, and the day whose list is waited for in it.</summary>
/// <param name="Until">Not included.</param>
public readonly record struct ListWindow(Instant From, Instant Until, LocalDate Awaited)
{
    public bool Holds(Instant now) => From <= now && now < Until;

    internal static ListWindow Of(Bank bank, FetchWindow window, LocalDate day)
    {
        var from = day.At(window.From).InUtc().ToInstant();
        var local = from.InZone(bank.Zone).Date;
        return new(from, day.At(window.Until).InUtc().ToInstant(), bank.IsDatedTomorrow ? local.PlusDays(1) : local);
    }
}

/// <summary>How many of the last days are read again.</summary>
public enum Reread
{
    /// <summary>Seven, once a day.</summary>
    Week,

    /// <summary>Thirty-five, once a week.</summary>
    Month,
}
