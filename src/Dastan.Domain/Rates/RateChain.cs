using NodaTime;

namespace Dastan.Domain.Rates;

/// <summary>The arithmetic of printed numbers that lead from one currency to another, each from where the one before arrived.</summary>
/// <remarks>A number is walked in the bank's direction or against it. There is one division, at the end, and no rounding.</remarks>
public static class RateChain
{
    /// <summary>What one unit of a currency costs at the other end; 1 for no legs.</summary>
    public static decimal Rate(string from, IEnumerable<RateLeg> legs)
    {
        var (numerator, denominator) = Fraction(from, legs);
        return numerator / denominator;
    }

    /// <summary>The change of that price between two fixings, from the numbers as printed; see <see cref="RateFigures"/>.</summary>
    public static decimal? ChangePercent(string from, IEnumerable<RateLeg>? before, IEnumerable<RateLeg> now)
    {
        if (before is null)
            return null;

        var (then, thenFor) = Fraction(from, before);
        var (today, todayFor) = Fraction(from, now);
        return RateFigures.ChangePercent(then * todayFor, today * thenFor);
    }

    /// <summary>The day of the oldest fixing among the legs; a day of one's own where no leg is a fixing.</summary>
    public static LocalDate AsOf(IEnumerable<RateLeg> legs, LocalDate otherwise)
    {
        var days = legs.Where(leg => !leg.IsPeg).Select(leg => leg.AsOf).ToList();
        return days is [] ? otherwise : days.Min();
    }

    private static (decimal Numerator, decimal Denominator) Fraction(string from, IEnumerable<RateLeg> legs)
    {
        decimal numerator = 1,
            denominator = 1;
        foreach (var leg in legs)
        {
            var isAlong = leg.Base == from;
            numerator *= isAlong ? leg.Value : leg.Units;
            denominator *= isAlong ? leg.Units : leg.Value;
            from = isAlong ? leg.Quote : leg.Base;
        }
        return (numerator, denominator);
    }
}
