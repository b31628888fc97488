using NodaTime;

namespace Dastan.Domain.Rates;

/// <summary>How the answer to "one X in Y" went from day to day.</summary>
public static class RateHistory
{
    /// <summary>
    /// Every rate that was in force between two days, in order; the first may be of an earlier fixing. A day on which no bank said
    /// anything new has no step of its own.
    /// </summary>
    /// <param name="book">With what <see cref="Resolver.Needs"/> of the two.</param>
    public static IReadOnlyList<RateStep> Of(
        Resolver resolver,
        RateBook book,
        string x,
        string y,
        LocalDate from,
        LocalDate until
    )
    {
        var steps = new List<RateStep>();
        foreach (var day in DaysOfNews(resolver, book, x, y, from, until))
            if (resolver.Resolve(x, y, day, book, out _) is { } answer)
                if (steps is not [.., var last] || !IsSame(last.Answer, answer))
                    steps.Add(Step(answer, until));
        return steps;
    }

    /// <summary>
    /// The answer of a day or, where the banks had been silent for too long by then, the last one that they gave: its
    /// <see cref="RateAnswer.Day"/> is an earlier one then. Null where there never was any.
    /// </summary>
    public static RateAnswer? LastKnown(Resolver resolver, RateBook book, string x, string y, LocalDate day) =>
        resolver.Resolve(x, y, day, book, out _)
        ?? resolver
            .Needs(x, y)
            .Select(id => book[id].At(day)?.Through)
            .OfType<LocalDate>()
            .Where(through => through < day)
            .Distinct()
            .OrderDescending()
            .Select(through => resolver.Resolve(x, y, through, book, out _))
            .FirstOrDefault(answer => answer is not null);

    // A peg begins and ends without a list.
    private static IEnumerable<LocalDate> DaysOfNews(
        Resolver resolver,
        RateBook book,
        string x,
        string y,
        LocalDate from,
        LocalDate until
    ) =>
        resolver
            .Needs(x, y)
            .SelectMany(id => book[id].Points)
            .Select(point => point.AsOf)
            .Concat(Peg.All.Where(peg => peg.Currency == x || peg.Currency == y).Select(peg => peg.Since))
            .Where(day => day > from && day <= until)
            .Append(from)
            .Distinct()
            .Order();

    private static RateStep Step(RateAnswer answer, LocalDate until)
    {
        var fixings = answer.Legs.Where(leg => !leg.IsPeg).ToList();
        var from = answer.Legs.Select(leg => leg.AsOf).DefaultIfEmpty(answer.Day).Max();
        var through = fixings.Select(leg => leg.Through).DefaultIfEmpty(until).Min();
        return new(from, LocalDate.Max(from, through), answer);
    }

    private static bool IsSame(RateAnswer one, RateAnswer other) =>
        one.Legs.Count == other.Legs.Count
        && one.Legs.Zip(other.Legs)
            .All(legs =>
                (legs.First.Bank, legs.First.Base, legs.First.Quote, legs.First.AsOf, legs.First.Value)
                == (legs.Second.Bank, legs.Second.Base, legs.Second.Quote, legs.Second.AsOf, legs.Second.Value)
            );
}
