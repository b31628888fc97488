using Dastan.Domain.Rates;
using NodaTime;

namespace Dastan.Domain.Amounts;

/// <summary>A sum of a story in another currency.</summary>
/// <param name="Low">Not rounded.</param>
/// <param name="High">Not rounded; the same as <paramref name="Low"/> but in a range.</param>
/// <param name="Legs">The printed numbers that the rate was made of; of a mean, those of its last day.</param>
/// <param name="AsOf">The day of the fixing; of a mean, the last one.</param>
public sealed record ConvertedAmount(
    string Currency,
    decimal Low,
    decimal High,
    IReadOnlyList<RateLeg> Legs,
    LocalDate AsOf
)
{
    /// <summary>A sum by the official rate of a day, or by the mean of the official rates of a month or year.</summary>
    /// <param name="book">With what <see cref="Resolver.Needs"/> of the two currencies.</param>
    /// <param name="today">The reader's day, with which the mean of a month or year that still runs ends.</param>
    /// <returns>
    /// Null where no bank has a rate, where one of the two was no money then, or where the month or year has not begun: nothing is made up.
    /// </returns>
    public static ConvertedAmount? Of(Amount amount, string currency, AmountDate on, RateBook book, LocalDate today)
    {
        if (on.IsDay)
            return Resolver.Usual.Resolve(amount.Currency, currency, on.First, book, out _) is { } answer
                ? Of(amount, answer, answer.Rate)
                : null;

        var known = on with { Last = LocalDate.Min(on.Last, today) };
        if (known.Last < known.First)
            return null;

        var steps = RateHistory.Of(Resolver.Usual, book, amount.Currency, currency, known.First, known.Last);
        return steps is [.., var last] ? Of(amount, last.Answer, Mean(steps, known)) : null;
    }

    private static ConvertedAmount Of(Amount amount, RateAnswer answer, decimal rate) =>
        new(answer.Quote, amount.Low * rate, amount.High * rate, answer.Legs, answer.AsOf);

    // Each rate counts by the days on which it was in force.
    private static decimal Mean(IReadOnlyList<RateStep> steps, AmountDate on)
    {
        var (sum, days) = (0m, 0);
        foreach (var (at, step) in steps.Index())
        {
            var from = LocalDate.Max(step.From, on.First);
            var next = at + 1 < steps.Count ? LocalDate.Max(steps[at + 1].From, on.First) : on.Last.PlusDays(1);
            var length = Math.Max(0, Period.DaysBetween(from, next));
            (sum, days) = (sum + step.Rate * length, days + length);
        }
        return days > 0 ? sum / days : steps[^1].Rate;
    }
}
