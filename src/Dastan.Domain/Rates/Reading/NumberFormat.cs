using System.Globalization;

namespace Dastan.Domain.Rates.Reading;

/// <summary>
/// How a bank writes a number: digits, and its decimal sign with digits on both sides. No thousands separators, exponent, sign or white
/// space: 475,09 must never become 47509.
/// </summary>
/// <param name="Sign">The decimal sign: a point or a comma.</param>
/// <param name="Decimals">How many decimals the bank rounds to where it drops the zeros at their end; 0 where it prints them.</param>
public sealed record NumberFormat(char Sign, int Decimals = 0)
{
    /// <summary>The largest units that a bank may price, as in <see cref="PrintedRate.Units"/>.</summary>
    public const int MostUnits = 1_000_000;

    // Together 28, which a decimal holds with each digit; a hundred times the longest that any bank prints.
    private const int MostDigitsBefore = 12;
    private const int MostDigitsAfter = 16;
    private const int EnoughDigits = 4;

    /// <summary>Does the bank print decimals always? A number without them has lost its sign then: 874500 for 87,4500.</summary>
    public bool HasDecimalsAlways { get; init; }

    public static NumberFormat Point { get; } = new('.');

    public static NumberFormat Comma { get; } = new(',');

    private char OtherSign => Sign is '.' ? ',' : '.';

    /// <summary>The number, more than nothing, with its zeros at the end.</summary>
    /// <exception cref="UnreadableRow">It is none of this format, nothing, or more than a rate can be.</exception>
    public decimal Value(string? text, string name)
    {
        if (!IsNumber(text, Sign) || (HasDecimalsAlways && !IsKept(text)))
            throw new UnreadableRow($"has {Excerpt.Of(text)} as {name}, which is no number as this bank writes them");

        var (before, after) = Parts(text!, Sign);
        if (before.TrimStart('0').Length > MostDigitsBefore || after.Length > MostDigitsAfter)
            throw new UnreadableRow($"has {Excerpt.Of(text)} as {name}, which has more digits than a rate can have");

        var value = decimal.Parse(
            text!.Replace(Sign, '.'),
            NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture
        );
        return value > 0 ? value : throw new UnreadableRow($"has {Excerpt.Of(text)} as {name}, which is nothing");
    }

    /// <summary>Is it written as this bank writes numbers? Nothing, and too many digits, too.</summary>
    public bool IsNumber(string? text) => IsNumber(text, Sign);

    /// <summary>Is it a number with the decimal sign that this bank does not use?</summary>
    public bool IsDrifted(string? text) => text is not null && text.Contains(OtherSign) && IsNumber(text, OtherSign);

    /// <summary>Is it a number with the decimal sign that this bank uses?</summary>
    public bool IsKept(string? text) => text is not null && text.Contains(Sign) && IsNumber(text, Sign);

    /// <summary>Has it fewer than four significant digits, zeros that the bank drops at the end counted?</summary>
    public bool IsLowPrecision(string text)
    {
        var (before, after) = Parts(text, Sign);
        return (before + after.PadRight(Decimals, '0')).TrimStart('0').Length < EnoughDigits;
    }

    /// <summary>How many units a row prices: a whole number from 1 to 1,000,000.</summary>
    /// <exception cref="UnreadableRow">It is anything else.</exception>
    public static int Units(string? text, string name) =>
        IsDigits(text)
        && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var units)
        && units is >= 1 and <= MostUnits
            ? units
            : throw new UnreadableRow(
                $"has {Excerpt.Of(text)} as {name}, which is no whole number from 1 to 1,000,000"
            );

    private static bool IsNumber(string? text, char sign)
    {
        if (string.IsNullOrEmpty(text))
            return false;
        var at = text.IndexOf(sign);
        return at < 0 ? IsDigits(text) : IsDigits(text[..at]) && IsDigits(text[(at + 1)..]);
    }

    private static bool IsDigits(string? text) => !string.IsNullOrEmpty(text) && text.All(char.IsAsciiDigit);

    private static (string Before, string After) Parts(string text, char sign)
    {
        var at = text.IndexOf(sign);
        return at < 0 ? (text, "") : (text[..at], text[(at + 1)..]);
    }
}
