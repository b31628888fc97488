using NodaTime;

namespace Dastan.Domain.Rates;

/// <summary>
/// The one answer to "one X in Y on day D", for the strip, the converter, stories, charts and every version of the API.
/// </summary>
/// <remarks>
/// The most direct way goes first: the same currency; what a bank printed of its own currency against USD, EUR, CNY or RUB, or one
/// divided by that; a peg, which stands instead of the row that only confirms it; a cross. A cross of two currencies in the
/// ECB's list is made there, on one day; any other goes through the dollar, each side by the bank that owns it.
/// </remarks>
public sealed class Resolver(Owners owners)
{
    /// <summary>Beyond so many days without a word of the bank there is no rate: twelve is the longest real rest.</summary>
    public const int LongestRestDays = 14;

    /// <summary>With each bank for its own currency.</summary>
    public static Resolver Usual { get; } = new(Owners.Usual);

    public Owners Owners => owners;

    /// <summary>The series that the answer may be made of, to be opened as a book beforehand.</summary>
    public IReadOnlyList<SeriesId> Needs(string x, string y) =>
        [
            .. new[] { (x, y), (y, x), (x, "USD"), (y, "USD") }
                .SelectMany(pair => RateSearch.MayAsk(pair.Item1, pair.Item2, owners))
                .Distinct(),
        ];

    /// <summary>The series that <see cref="ResolveBy"/> may look into.</summary>
    public static IReadOnlyList<SeriesId> NeedsBy(string bank, string x, string y) =>
        [.. RateSearch.MayAskOf(bank, x).Concat(RateSearch.MayAskOf(bank, y)).Distinct()];

    /// <summary>One X in Y on a day.</summary>
    /// <param name="method">
    /// The only way to take; null for the most direct. Every triangle of <see cref="RateMethod.Cross"/> closes: all of it
    /// goes through the dollar.
    /// </param>
    /// <param name="why">Why there is none, when there is none.</param>
    public RateAnswer? Resolve(
        string x,
        string y,
        LocalDate day,
        RateBook book,
        out NoRate? why,
        RateMethod? method = null
    )
    {
        why = NoRates.NoMoney(x, day) ?? NoRates.NoMoney(y, day);
        if (why is not null)
            return null;

        var search = new RateSearch(owners, book, day);
        foreach (var (way, legs) in method is RateMethod.Cross ? Bridged(search, x, y) : Ways(search, x, y))
            if (method is null || method == way)
                return Answer(x, y, day, way, legs);

        why = search.TooOld is { } old ? NoRates.TooOld(old, day) : NoRates.None(x, y, day, method);
        return null;
    }

    /// <summary>One X in Y by one bank's lists alone, on one of its days, through its own currency where it has to be.</summary>
    public RateAnswer? ResolveBy(string bank, string x, string y, LocalDate day, RateBook book, out NoRate? why)
    {
        why = NoRates.NoMoney(x, day) ?? NoRates.NoMoney(y, day);
        if (why is not null)
            return null;

        var search = new RateSearch(owners, book, day);
        if ((x == y ? [] : search.Within(bank, x, y)) is { } legs)
            return Answer(x, y, day, x == y ? RateMethod.Identity : Named(legs, x), legs);

        why = search.TooOld is { } old ? NoRates.TooOld(old, day) : NoRates.NoneBy(bank, x, y, day);
        return null;
    }

    /// <summary>
    /// The same answer at the fixing before, for a change between the two: only where all of it is one bank's word of one
    /// day. Null where that fixing is unknown, or where banks or days are mixed.
    /// </summary>
    public static RateAnswer? Before(RateAnswer answer, RateBook book)
    {
        if (answer.Legs is not [{ IsPeg: false } first, ..])
            return null;
        if (answer.Legs.Any(leg => leg.Bank != first.Bank || leg.AsOf != first.AsOf))
            return null;

        var before = answer.Legs.Select(leg => Before(leg, book)).OfType<RateLeg>().ToList();
        return before.Count == answer.Legs.Count && before.All(leg => leg.AsOf == before[0].AsOf)
            ? answer with
            {
                Day = before[0].AsOf,
                Rate = RateChain.Rate(answer.Base, before),
                Legs = before,
                AsOf = before[0].AsOf,
            }
            : null;
    }

    private static RateAnswer Answer(string x, string y, LocalDate day, RateMethod way, IReadOnlyList<RateLeg> legs) =>
        new(x, y, day, RateChain.Rate(x, legs), way, legs, RateChain.AsOf(legs, day));

    private static RateLeg? Before(RateLeg leg, RateBook book)
    {
        var series = book[new(leg.Bank, leg.Base, leg.Quote)];
        return series.Before(series.IndexAt(leg.AsOf)) is { } point ? RateSearch.Leg(series.Id, point) : null;
    }

    private static IEnumerable<(RateMethod Way, IReadOnlyList<RateLeg> Legs)> Ways(
        RateSearch search,
        string x,
        string y
    )
    {
        if (x == y)
            yield return (RateMethod.Identity, []);
        if (search.Pegged(x, y) is { } peg)
            yield return (RateMethod.Peg, [peg]);
        if (search.ByOwner(x, y) is { } published)
            yield return (RateMethod.Published, [published]);
        if (search.ByOwner(y, x) is { } turned)
            yield return (RateMethod.Inverted, [turned]);
        if ((search.Within("ECB", x, y) ?? search.ThroughDollar(x, y)) is { } cross)
            yield return (Named(cross, x), cross);
        if ((search.Coarse(x, y) ?? search.Coarse(y, x)) is { } coarse)
            yield return (Named([coarse], x), [coarse]);
    }

    private static IEnumerable<(RateMethod Way, IReadOnlyList<RateLeg> Legs)> Bridged(
        RateSearch search,
        string x,
        string y
    )
    {
        if (search.ThroughDollar(x, y) is { } cross)
            yield return (RateMethod.Cross, cross);
    }

    // Where one side is itself the bridge, the number stands as it is in the bank's list.
    private static RateMethod Named(IReadOnlyList<RateLeg> legs, string x) =>
        legs is not [var only] ? RateMethod.Cross
        : only.IsPeg ? RateMethod.Peg
        : only.Base == x ? RateMethod.Published
        : RateMethod.Inverted;
}
