using NodaTime;

namespace Dastan.Domain.Rates;

/// <summary>A currency on the strip: US dollars for one unit, and the change since the fixing before.</summary>
/// <param name="Dollars">Rounded half away from zero to at least five decimals and at least four significant digits.</param>
/// <param name="ChangePercent">Rounded to two decimals; null where no earlier fixing is known.</param>
public sealed record StripRate(
    string Currency,
    decimal Dollars,
    decimal? ChangePercent,
    OfficialRate Current,
    OfficialRate? Previous
)
{
    /// <summary>
    /// Reads a strip's place from one currency's rates. The change is that of the currency's price in dollars, from the
    /// unrounded values of two successive fixings: (previous local per dollar ÷ current local per dollar − 1) × 100.
    /// </summary>
    public static StripRate? From(IEnumerable<OfficialRate> ofOneCurrency, LocalDate today)
    {
        var newest = ofOneCurrency.Where(rate => rate.AsOf <= today).OrderByDescending(rate => rate.AsOf).ToList();
        if (newest is not [var current, .. var older])
            return null;

        var previous = older.FirstOrDefault(rate => rate.Bank == current.Bank);
        decimal? change = previous is null ? null : (previous.PerDollar / current.PerDollar - 1) * 100;
        return new(current.Currency, Shown(1 / current.PerDollar), Rounded(change), current, previous);
    }

    /// <summary>At least five decimals and at least four significant digits, half away from zero.</summary>
    public static decimal Shown(decimal value)
    {
        var decimals = 5;
        for (var bound = 0.01m; Math.Abs(value) < bound && decimals < 16; bound /= 10)
            decimals++;
        return Math.Round(value, decimals, MidpointRounding.AwayFromZero);
    }

    private static decimal? Rounded(decimal? percent) =>
        percent is { } value ? Math.Round(value, 2, MidpointRounding.AwayFromZero) : null;
}
