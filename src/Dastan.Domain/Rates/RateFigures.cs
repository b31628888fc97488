using System.Globalization;
using System.Numerics;

namespace Dastan.Domain.Rates;

/// <summary>Rates and their changes as they are shown. Nothing here is ever stored or calculated on with.</summary>
public static class RateFigures
{
    /// <summary>A decimal has so many decimals at most.</summary>
    private const int MostDecimals = 28;

    /// <summary>At least five decimals and at least four significant digits, half away from zero.</summary>
    public static decimal Shown(decimal rate)
    {
        var decimals = 5;
        for (var bound = 0.01m; rate != 0 && Math.Abs(rate) < bound && decimals < MostDecimals; bound /= 10)
            decimals++;
        return Math.Round(rate, decimals, MidpointRounding.AwayFromZero);
    }

    /// <summary>The change from one price to another in percent: two decimals, half away from zero. Zero has no sign.</summary>
    /// <param name="before">More than nothing; null where no earlier price is known, and then there is no change.</param>
    public static decimal? ChangePercent(decimal? before, decimal now) =>
        before is { } earlier ? Rounded((now / earlier - 1) * 100) : null;

    /// <summary>The change of the base's price between two fixings of one series, from the numbers as printed.</summary>
    /// <param name="isInverted">Is the price that changed one quote in the base? A dollar for fewer tenge is a tenge that rose.</param>
    public static decimal? ChangePercent(SeriesPoint? before, SeriesPoint now, bool isInverted)
    {
        if (before is not { } earlier || earlier.AsOf == now.AsOf)
            return null;

        var (then, today) = (earlier.Value * now.Units, now.Value * earlier.Units);
        return isInverted ? ChangePercent(today, then) : ChangePercent(then, today);
    }

    /// <summary>A change as programs read it: <c>0.28%</c>, <c>-10.51%</c>, <c>1%</c>; no plus, no zeros at its end.</summary>
    public static string ChangeText(decimal percent) => percent.ToString("0.##'%'", CultureInfo.InvariantCulture);

    /// <summary>How many decimals a change needs: zeros at the end say nothing.</summary>
    public static int ChangeDecimals(decimal percent) =>
        percent == decimal.Truncate(percent) ? 0
        : percent * 10 == decimal.Truncate(percent * 10) ? 1
        : 2;

    /// <summary>How many digits a number was printed with, zeros at its end too: four for 0.1841, six for 87.4500.</summary>
    /// <param name="decimals">How many the bank rounds to where it drops the zeros at their end: with two, 69.3 has four digits.</param>
    public static int SignificantDigits(decimal value, int decimals = 0)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        var mantissa = new BigInteger((uint)bits[2]) << 64 | new BigInteger((uint)bits[1]) << 32 | (uint)bits[0];
        return mantissa.IsZero
            ? 0
            : mantissa.ToString(CultureInfo.InvariantCulture).Length + Math.Max(0, decimals - value.Scale);
    }

    private static decimal Rounded(decimal percent) =>
        Math.Round(percent, 2, MidpointRounding.AwayFromZero) is var rounded && rounded == 0 ? 0 : rounded;
}
