using NodaTime;

namespace Dastan.Domain.Rates;

/// <summary>When a bank's next list can be expected, by the hours in which its lists usually appear.</summary>
public static class Expected
{
    /// <summary>Within those hours it may come at any moment.</summary>
    public static readonly Duration Moment = Duration.FromMinutes(1);

    /// <summary>How long nothing new is to come from any of these banks; <see cref="Moment"/> while one of them may speak.</summary>
    public static Duration QuietFor(IEnumerable<Bank> banks, Instant now) =>
        banks
            .SelectMany(bank => bank.Windows)
            .Select(window => QuietFor(window, now.InUtc().TimeOfDay))
            .DefaultIfEmpty(Duration.FromDays(1))
            .Min();

    private static Duration QuietFor(FetchWindow window, LocalTime time)
    {
        if (window.From <= time && time < window.Until)
            return Moment;

        var ticks = window.From.TickOfDay - time.TickOfDay;
        return Duration.FromTicks(ticks >= 0 ? ticks : ticks + NodaConstants.TicksPerDay);
    }
}
