using NodaTime;

namespace Dastan.Domain.Rates.Banks;

/// <summary>The days of a stretch of the past in the order in which a history is asked for.</summary>
internal static class PastDays
{
    /// <summary>The newest first, both ends included; none where the ends are turned round.</summary>
    public static IEnumerable<LocalDate> Between(LocalDate from, LocalDate until)
    {
        for (var day = until; day >= from; day = day.PlusDays(-1))
            yield return day;
    }
}
