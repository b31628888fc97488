using Dastan.Domain.Languages;
using Dastan.Domain.Rates;

namespace Dastan.Domain.Amounts;

/// <summary>Sums as prose writes them: "9.2–14 million EUR", "≈ 120 KZT".</summary>
public static class SumForms
{
    /// <summary>Fewer digits say too little of another currency: 5 million dollars are not 5 million euros.</summary>
    public const int FewestDigits = 2;

    private const char NoBreakSpace = '\u00a0';
    private const int UsualMinorUnits = 2;

    // The first from which on prose counts in it.
    private static readonly decimal[] Steps = [1_000_000m, 1_000_000_000m, 1_000_000_000_000m];

    /// <summary>A sum of a story in another currency, no surer than the story's own words.</summary>
    public static string Of(Amount amount, ConvertedAmount converted, Language language) =>
        Sign(amount.Qualifier)
        + Of(converted.Low, converted.High, converted.Currency, amount.SignificantDigits, language);

    /// <summary>A sum, or a range, rounded to so many digits that mean something.</summary>
    /// <param name="digits">At least <see cref="FewestDigits"/> are shown.</param>
    public static string Of(decimal low, decimal high, string currency, int digits, Language language)
    {
        digits = Math.Max(digits, FewestDigits);
        var minor = Currency.Find(currency)?.MinorUnits ?? UsualMinorUnits;
        var (one, other) = (Rounded(low, digits), Rounded(high, digits));
        var step = Array.FindLastIndex(Steps, least => Math.Max(Math.Abs(one), Math.Abs(other)) >= least);
        var unit = step < 0 ? 1 : Steps[step];
        var name = step < 0 ? "" : NoBreakSpace + NamesOf(language)[step];
        var numbers =
            one == other
                ? Number(one / unit, step < 0 ? minor : null, language)
                : $"{Number(one / unit, step < 0 ? minor : null, language)}–{Number(other / unit, step < 0 ? minor : null, language)}";
        return $"{numbers}{name}{NoBreakSpace}{currency}";
    }

    /// <summary>The short names of a million, a billion and a trillion.</summary>
    public static IReadOnlyList<string> NamesOf(Language language) =>
        language.Code switch
        {
            "en" => ["million", "billion", "trillion"],
            "uz" or "tk" => ["mln", "mlrd", "trln"],
            _ => ["млн", "млрд", "трлн"],
        };

    /// <summary>How many digits of a number say something: 2 of 15,000.</summary>
    public static int DigitsOf(decimal value) => Numeral.SignificantDigits(value);

    /// <summary>Rounded half away from zero to so many digits.</summary>
    public static decimal Rounded(decimal value, int digits)
    {
        if (value is 0)
            return 0;
        var unit = 1m;
        for (var size = Math.Abs(value); size >= 10; size /= 10)
            unit *= 10;
        for (var size = Math.Abs(value); size < 1; size *= 10)
            unit /= 10;
        for (var more = 1; more < digits; more++)
            unit /= 10;
        return Math.Round(value / unit, MidpointRounding.AwayFromZero) * unit;
    }

    /// <summary>What stands before a sum for "about" or "over", with a space; a sign that every language reads. "" for a plain sum.</summary>
    public static string Sign(AmountQualifier qualifier) =>
        qualifier switch
        {
            AmountQualifier.About => "≈\u00a0",
            AmountQualifier.Over => ">\u00a0",
            AmountQualifier.AtLeast => "≥\u00a0",
            AmountQualifier.Under => "<\u00a0",
            AmountQualifier.UpTo => "≤\u00a0",
            _ => "",
        };

    // Cents are told whole or not at all: "12.50", "12", and of what is less than one, all that it has.
    private static string Number(decimal value, int? minor, Language language)
    {
        var plain = value / 1.0000000000000000000000000000m;
        int decimals = plain.Scale;
        if (minor is { } cents && decimals > 0 && Math.Abs(value) >= 1)
            decimals = cents;
        return NumberForms.Decimal(value, decimals, language);
    }
}
