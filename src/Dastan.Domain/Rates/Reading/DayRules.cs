using NodaTime;

namespace Dastan.Domain.Rates.Reading;

/// <summary>Holds the day of a list against the day that was asked for, or on which it came.</summary>
internal static class DayRules
{
    private const int MonthsOfYear = 12;

    /// <summary>How the day differs from the one asked for, in a sentence; null where it does not, or none was named.</summary>
    /// <exception cref="UnreadableAnswer">It seems to be written with the month first.</exception>
    public static string? Mismatch(LocalDate day, Payload payload)
    {
        RequireClearOrder(day, payload);
        return payload.Answer.AskedFor is { } asked && asked != day
            ? $"the list of {asked:uuuu-MM-dd} was asked for, that of {day:uuuu-MM-dd} came"
            : null;
    }

    // 04.02.2026 where 2 April was asked for, or is today, is not 4 February: somebody turned to writing the month first.
    private static void RequireClearOrder(LocalDate day, Payload payload)
    {
        if (day.Day == day.Month || day.Day > MonthsOfYear)
            return;

        var turned = new LocalDate(day.Year, day.Day, day.Month);
        var isMeant = payload.Answer.AskedFor is { } asked
            ? turned == asked
            : payload.Answer.IsTimed
                && AreNear(turned, payload.FetchedOn, Payload.MostDaysAhead)
                && !AreNear(day, payload.FetchedOn, Resolver.LongestRestDays);
        if (isMeant)
            throw new UnreadableAnswer(
                $"its day, {day:uuuu-MM-dd}, seems to be {turned:uuuu-MM-dd} with day and month turned round"
            );
    }

    private static bool AreNear(LocalDate one, LocalDate other, int days) =>
        Math.Abs(Period.DaysBetween(one, other)) <= days;
}
