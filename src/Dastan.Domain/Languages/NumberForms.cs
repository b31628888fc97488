using System.Globalization;

namespace Dastan.Domain.Languages;

/// <summary>Numbers as each language writes them, with a true minus sign and never a “−0”.</summary>
/// <remarks>Separators and the space before the percent sign follow the Unicode CLDR.</remarks>
public static class NumberForms
{
    /// <summary>The minus sign U+2212, which is as wide as a plus and is read out as a minus.</summary>
    public const char Minus = '\u2212';

    private const char NoBreakSpace = '\u00a0';

    /// <summary>A whole number: “12,345” in English, “12 345” with a no-break space elsewhere.</summary>
    public static string Count(long count, Language language) => Decimal(count, 0, language);

    /// <summary>A number rounded half away from zero to a fixed number of decimals (0 to 28): “1,234.50”, “1 234,50”.</summary>
    public static string Decimal(decimal value, int decimals, Language language)
    {
        var rounded = Math.Round(value, decimals, MidpointRounding.AwayFromZero);
        var plain = Math.Abs(rounded).ToString("F" + decimals, CultureInfo.InvariantCulture);
        var (whole, fraction) = plain.Split('.') is [var left, var right] ? (left, right) : (plain, "");
        var text = Grouped(whole, language) + (fraction is "" ? "" : DecimalSign(language) + fraction);
        return rounded < 0 ? Minus + text : text;
    }

    /// <summary>As <see cref="Decimal"/>, with a plus before what is more than nothing: “+0.28”, “−1.5”, “0.00”.</summary>
    public static string Signed(decimal value, int decimals, Language language) =>
        Math.Round(value, decimals, MidpointRounding.AwayFromZero) > 0
            ? "+" + Decimal(value, decimals, language)
            : Decimal(value, decimals, language);

    /// <summary>A rate or price with at least so many significant digits and at least so many decimals: 0.00008312, 89.50.</summary>
    public static string Significant(decimal value, int digits, int decimals, Language language) =>
        Decimal(value, value == 0 ? decimals : Math.Clamp(digits - Magnitude(Math.Abs(value)), decimals, 28), language);

    /// <summary>A share in percent (0.28 for 0.28 %): “0.28%” in English, “0,28 %” in Russian and Turkmen, “0,28%” elsewhere.</summary>
    public static string Percent(decimal percent, int decimals, Language language) =>
        Decimal(percent, decimals, language) + PercentSign(language);

    /// <summary>As <see cref="Percent"/>, with a plus before what is more than nothing: a change since yesterday.</summary>
    public static string SignedPercent(decimal percent, int decimals, Language language) =>
        Signed(percent, decimals, language) + PercentSign(language);

    private static string PercentSign(Language language) => language.Code is "ru" or "tk" ? "\u00a0%" : "%";

    private static char DecimalSign(Language language) => language.Code == "en" ? '.' : ',';

    // How many digits stand before the point; for 0.00x, how many zeros after it, as a negative number.
    private static int Magnitude(decimal value)
    {
        var magnitude = 0;
        for (; value >= 1; value /= 10)
            magnitude++;

        for (; value is > 0 and < 0.1m; value *= 10)
            magnitude--;

        return magnitude;
    }

    private static string Grouped(string whole, Language language)
    {
        var mark = language.Code == "en" ? ',' : NoBreakSpace;
        for (var at = whole.Length - 3; at > 0; at -= 3)
            whole = whole.Insert(at, mark.ToString());

        return whole;
    }
}
