using NodaTime;

namespace Dastan.Domain.Rates;

/// <summary>How rates are wanted, whatever the pair and the day.</summary>
/// <param name="Source">By this bank's lists alone; null for whose word counts.</param>
/// <param name="Method">Found in this way alone; null for the most direct.</param>
public sealed record RateQuestion(string? Source = null, RateMethod? Method = null)
{
    /// <summary>The series that an answer may be made of.</summary>
    public IReadOnlyList<SeriesId> Needs(Resolver resolver, string x, string y) =>
        Source is null ? resolver.Needs(x, y) : Resolver.NeedsBy(Source, x, y);

    /// <summary>One X in Y on a day; null with the reason where there is none.</summary>
    public RateAnswer? Ask(Resolver resolver, string x, string y, LocalDate day, RateBook book, out NoRate? why)
    {
        if (Source is null)
            return resolver.Resolve(x, y, day, book, out why, Method);

        var answer = resolver.ResolveBy(Source, x, y, day, book, out why);
        if (answer is null || Method is null || answer.Method == Method)
            return answer;

        why = NoRates.None(x, y, day, Method);
        return null;
    }
}
