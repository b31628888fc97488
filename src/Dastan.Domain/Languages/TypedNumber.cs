using System.Globalization;

namespace Dastan.Domain.Languages;

/// <summary>A number as people type it: with a comma or a point, with spaces or apostrophes between thousands.</summary>
/// <remarks>
/// Where both signs stand in it, the last one begins the decimals. A sign that stands alone does too, unless it stands more than
/// once, or is a comma before exactly three digits in English: "1,250" is 1250 there and 1.25 everywhere else.
/// </remarks>
public static class TypedNumber
{
    /// <summary>The most digits before the decimal sign, and after it.</summary>
    public const int MostDigits = 15;

    private const int DigitsOfAThousand = 3;

    // Pasted from a page, a table or a phone's keyboard.
    private const string Spaces = " \t\u00a0\u2007\u2009\u202f'\u2019";

    /// <summary>The number; null for what is none, for a negative one and for one with too many digits.</summary>
    public static decimal? Read(string typed, Language language)
    {
        var text = string.Concat(typed.Trim().Where(letter => !Spaces.Contains(letter)));
        if (text.Any(letter => !char.IsAsciiDigit(letter) && letter is not ('.' or ',')))
            return null;

        var (whole, decimals) = Parted(text, DecimalSignOf(text, language));
        var groups = whole.Split('.', ',');
        var digits = string.Concat(groups);
        var isGrouped = groups.Length is 1 || (groups[0].Length is >= 1 and <= 3 && AreThousands(groups[1..]));
        if (!isGrouped || digits.Length + decimals.Length is 0 || !decimals.All(char.IsAsciiDigit))
            return null;
        if (digits.Length > MostDigits || decimals.Length > MostDigits)
            return null;

        return decimal.Parse($"0{digits}.{decimals}0", NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
    }

    // Where the decimals begin; −1 for a whole number.
    private static int DecimalSignOf(string text, Language language)
    {
        var last = text.LastIndexOfAny(['.', ',']);
        if (last < 0)
            return last;

        var isAlone = text.IndexOfAny(['.', ',']) == last;
        var isThousands = text[last] is ',' && language.Code is "en" && text.Length - last - 1 is DigitsOfAThousand;
        var isRepeated = text.Count(letter => letter == text[last]) > 1;
        return isRepeated || (isAlone && isThousands && last is >= 1 and <= 3) ? -1 : last;
    }

    private static (string Whole, string Decimals) Parted(string text, int sign) =>
        sign < 0 ? (text, "") : (text[..sign], text[(sign + 1)..]);

    private static bool AreThousands(string[] groups) => groups.All(group => group.Length is DigitsOfAThousand);
}
