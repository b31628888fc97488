namespace Dastan.Domain.Rates.Frankfurter;

/// <summary>Numbers rounded by their size, as clients of Frankfurter know them.</summary>
public static class FrankfurterFigures
{
    private static readonly (decimal Above, int Decimals)[] Bands = [(5000, 0), (80, 2), (20, 3), (1, 4), (0.0001m, 5)];

    private const int DecimalsOfTheSmallest = 6;

    public static decimal Rounded(decimal value)
    {
        foreach (var (above, decimals) in Bands)
            if (value > above)
                return Math.Round(value, decimals, MidpointRounding.AwayFromZero);

        return Math.Round(value, DecimalsOfTheSmallest, MidpointRounding.AwayFromZero);
    }

    /// <summary>The same for currencies that Frankfurter's first version does not know: never fewer than four significant digits.</summary>
    public static decimal RoundedFinely(decimal value) => value < 0.01m ? RateFigures.Shown(value) : Rounded(value);
}
