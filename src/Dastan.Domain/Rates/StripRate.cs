using NodaTime;

namespace Dastan.Domain.Rates;

/// <summary>A currency on the strip: US dollars for one unit, and the change since the fixing before.</summary>
/// <param name="Dollars">Rounded half away from zero to at least five decimals and at least four significant digits.</param>
/// <param name="ChangePercent">Of the currency's price in dollars, two decimals; null where no earlier fixing is known.</param>
/// <param name="Current">What the bank that owns the currency printed last, however long ago.</param>
/// <param name="Previous">Its fixing before; null where none is known, and for a peg.</param>
public sealed record StripRate(
    string Currency,
    decimal Dollars,
    decimal? ChangePercent,
    RateLeg Current,
    RateLeg? Previous
)
{
    /// <summary>The series that a currency's place is made of.</summary>
    public static IEnumerable<SeriesId> Needs(Resolver resolver, string currency) =>
        resolver.Owners.Of(currency) is { } owner ? [new(owner, "USD", currency)] : [];

    /// <summary>A currency's place on the strip; null while its bank has said nothing.</summary>
    /// <param name="book">With what <see cref="Needs"/> of the currency.</param>
    /// <param name="today">No fixing of a later day counts.</param>
    public static StripRate? From(Resolver resolver, RateBook book, string currency, LocalDate today)
    {
        if (new RateSearch(resolver.Owners, book, today).Pegged(currency, "USD") is { } peg)
            return new(currency, Shown(peg, currency), 0, peg, null);
        if (Needs(resolver, currency).Select(id => book[id]).FirstOrDefault() is not { } series)
            return null;

        var index = series.IndexAt(today);
        if (index < 0)
            return null;

        var current = series.Points[index];
        var previous = series.Before(index);
        return new(
            currency,
            Shown(RateSearch.Leg(series.Id, current), currency),
            RateFigures.ChangePercent(previous, current, isInverted: true),
            RateSearch.Leg(series.Id, current),
            previous is { } before ? RateSearch.Leg(series.Id, before) : null
        );
    }

    /// <summary>The currency's price in dollars, not rounded.</summary>
    public decimal Unrounded => RateChain.Rate(Currency, [Current]);

    /// <summary>The same as a row of a table, unrounded.</summary>
    public RateRow AsRow(LocalDate today) =>
        new(Answer(Current, today), Previous is null ? null : Answer(Previous, today));

    private RateAnswer Answer(RateLeg leg, LocalDate today) =>
        new(
            Currency,
            leg.Base,
            today,
            RateChain.Rate(Currency, [leg]),
            leg.IsPeg ? RateMethod.Peg : RateMethod.Inverted,
            [leg],
            RateChain.AsOf([leg], today)
        );

    private static decimal Shown(RateLeg leg, string currency) => RateFigures.Shown(RateChain.Rate(currency, [leg]));
}
