using NodaTime;

namespace Dastan.Domain.Rates.Charts;

/// <summary>What was in force becomes the steps of a line.</summary>
public static class ChartSteps
{
    /// <summary>The steps of a history between two days. After a longer rest than a rate may have the line breaks off.</summary>
    /// <param name="history">Ascending by day.</param>
    /// <param name="from">The first day that is shown.</param>
    /// <param name="until">The last.</param>
    /// <param name="units">So many units of the base are priced: 1,000 of a currency of which one is worth little.</param>
    public static IReadOnlyList<ChartStep> Of(
        IReadOnlyList<RateStep> history,
        LocalDate from,
        LocalDate until,
        decimal units = 1
    ) =>
        [
            .. history
                .Select(
                    (step, index) =>
                        new ChartStep(
                            LocalDate.Max(step.From, from),
                            LocalDate.Min(EndOf(step, history.ElementAtOrDefault(index + 1)), until.PlusDays(1)),
                            step.Rate * units
                        )
                )
                .Where(step => step.From < step.Until),
        ];

    /// <summary>
    /// The last step of each stretch, standing until that of the next, or until the line breaks off before it. The highest
    /// and the lowest of all are kept too, so that the line reaches what is said of it.
    /// </summary>
    public static IReadOnlyList<ChartStep> Thinned(IReadOnlyList<ChartStep> steps, ChartGrain grain)
    {
        if (grain is ChartGrain.Fixing || steps is [])
            return steps;

        var extremes = ChartExtremes.Of(steps).Select(found => found.Step.From).ToHashSet();
        var kept = grain
            .LastOf([.. steps.Index()], step => step.Item.From)
            .Concat(steps.Index().Where(step => extremes.Contains(step.Item.From)))
            .Select(step => step.Index)
            .Distinct()
            .Order()
            .ToList();
        return
        [
            .. kept.Select(
                (at, place) => steps[at] with { Until = EndOf(steps, at, kept.ElementAtOrDefault(place + 1)) }
            ),
        ];
    }

    // To the next one that is kept, across those that are not; 0 for none.
    private static LocalDate EndOf(IReadOnlyList<ChartStep> steps, int at, int next)
    {
        for (var here = at; here < next; here++)
            if (steps[here].Until != steps[here + 1].From)
                return steps[here].Until;
        return next > at ? steps[next].From : steps[at].Until;
    }

    private static LocalDate EndOf(RateStep step, RateStep? next) =>
        next is not null && Period.DaysBetween(step.Through, next.From) <= Resolver.LongestRestDays
            ? next.From
            : step.Through.PlusDays(1);
}
