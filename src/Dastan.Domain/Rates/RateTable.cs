using NodaTime;

namespace Dastan.Domain.Rates;

/// <summary>Rates of several pairs over a stretch of days.</summary>
/// <param name="book">With what the question needs of every pair.</param>
public sealed class RateTable(Resolver resolver, RateBook book, RateQuestion question)
{
    /// <summary>
    /// The rows of a stretch, by days and then in order of the pairs. Of each period the last one stands; a period without a
    /// new fixing has none, unless days are to be carried: then it has that of its last day.
    /// </summary>
    public IEnumerable<RateRow> Rows(
        IReadOnlyList<(string Base, string Quote)> pairs,
        LocalDate from,
        LocalDate until,
        RatePeriod period,
        bool isCarried
    ) =>
        Periods(from, until, period)
            .SelectMany(
                (days, index) =>
                    pairs.Select(pair =>
                        isCarried ? Standing(pair, days.Until) : Fixed(pair, days.From, days.Until, index == 0)
                    )
            )
            .OfType<RateRow>();

    private RateRow? Standing((string Base, string Quote) pair, LocalDate day) =>
        question.Ask(resolver, pair.Base, pair.Quote, day, book, out _) is { } answer ? RateRow.Of(answer, book) : null;

    // What stands without a fixing is said once, at the beginning.
    private RateRow? Fixed((string Base, string Quote) pair, LocalDate from, LocalDate until, bool isFirst) =>
        Standing(pair, until) is not { } row ? null
        : row.NewestFixing is not { } newest ? (isFirst ? row : null)
        : newest < from ? null
        : newest == until ? row
        : Standing(pair, newest);

    private static IEnumerable<(LocalDate From, LocalDate Until)> Periods(
        LocalDate from,
        LocalDate until,
        RatePeriod period
    )
    {
        for (var start = from; start <= until; )
        {
            var end = period switch
            {
                RatePeriod.Week => start.DayOfWeek is IsoDayOfWeek.Sunday ? start : start.Next(IsoDayOfWeek.Sunday),
                RatePeriod.Month => start.With(DateAdjusters.EndOfMonth),
                _ => start,
            };
            yield return (start, LocalDate.Min(end, until));
            start = end.PlusDays(1);
        }
    }
}

/// <summary>Of how long a time one row is wanted.</summary>
public enum RatePeriod
{
    Day,
    Week,
    Month,
}
