using System.Globalization;

namespace Dastan.Domain.Amounts;

/// <summary>
/// Reads numbers in digits, with thousands parted by spaces of any width, apostrophes, points or commas, in the Indian way too: "25 000", "1'234.50",
/// "1.234,56", "12,34,567.89".
/// </summary>
internal ref struct NumeralReader(ReadOnlySpan<char> text)
{
    private const int MostDigits = 20;
    private const int Thousand = 3;
    private const char Space = ' ';

    private readonly ReadOnlySpan<char> text = text;
    private decimal digits;
    private int count;
    private int first;
    private int groups;
    private int oddGroups;
    private int last;
    private char sign;
    private char former;
    private int signs;
    private int changes;

    /// <summary>Reads the number that begins at <paramref name="start"/>.</summary>
    /// <param name="end">Where it ends; further on than its start, whatever stands there.</param>
    public Numeral Read(int start, out int end)
    {
        var at = start;
        var run = Digits(ref at);
        first = last = run;
        while (at + 1 < text.Length && Parts(text[at]) is var part and not '\0' && Digit(text[at + 1]) >= 0)
        {
            var length = RunAt(at + 1);
            // A space and an apostrophe part thousands alone: what does not look like it is another number, or a quotation.
            if (part is Space or '\'' && !IsThousands(part, length, start))
                break;
            at++;
            Note(part, length);
            Digits(ref at);
        }
        end = at;
        return Outcome(text[start]);
    }

    public static int Digit(char letter) =>
        char.IsAsciiDigit(letter) ? letter - '0'
        : char.IsDigit(letter) ? CharUnicodeInfo.GetDecimalDigitValue(letter)
        : -1;

    private static char Parts(char letter) =>
        letter switch
        {
            ' ' or '\u00a0' or '\u202f' or '\u2007' or '\u2009' or '\u2008' => Space,
            '\'' or '\u2019' or '\u02bc' => '\'',
            '.' or '\uff0e' => '.',
            ',' or '\uff0c' => ',',
            _ => '\0',
        };

    private bool IsThousands(char part, int length, int start) =>
        length is Thousand
        && first <= Thousand
        && text[start] is not '0'
        && (groups is 0 || (sign == part && oddGroups is 0));

    private void Note(char part, int length)
    {
        if (groups > 0 && part != sign)
        {
            changes++;
            former = sign;
        }
        // All but the last group are known to be groups once another follows.
        if (groups > 0 && last is not Thousand)
            oddGroups++;
        signs = part == sign ? signs + 1 : 1;
        sign = part;
        groups++;
        last = length;
    }

    private readonly int RunAt(int at)
    {
        var end = at;
        // Longer than any group is long enough to know.
        while (end < text.Length && end - at <= MostDigits && Digit(text[end]) >= 0)
            end++;
        return end - at;
    }

    private int Digits(ref int at)
    {
        var start = at;
        for (; at < text.Length && Digit(text[at]) is var digit and >= 0; at++)
            if (count++ < MostDigits)
                digits = (digits * 10) + digit;
        return at - start;
    }

    private readonly Numeral Outcome(char begins)
    {
        var none = default(Numeral);
        if (count > MostDigits)
            return none;
        if (groups is 0)
            return new(digits, digits, '\0', false, true);

        var isThousands = first <= Thousand && begins is not '0';
        if (changes is 0)
            return OfOneSign(isThousands);
        // Two signs: the second begins the decimals, once.
        return changes is 1 && signs is 1 && sign is '.' or ',' && isThousands && (oddGroups is 0 || former is ',')
            ? new(WithDecimals(), WithDecimals(), '\0', true, true)
            : none;
    }

    private readonly Numeral OfOneSign(bool isThousands)
    {
        if (sign is Space or '\'')
            return new(digits, digits, '\0', true, true);
        if (groups is 1)
            return isThousands && last is Thousand
                ? new(digits, WithDecimals(), sign, true, true)
                : new(WithDecimals(), WithDecimals(), '\0', false, true);
        var isIndian = sign is ',' && last is Thousand && first <= 2;
        return isThousands && last is Thousand && (oddGroups is 0 || isIndian)
            ? new(digits, digits, '\0', true, true)
            : default;
    }

    private readonly decimal WithDecimals()
    {
        var parts = decimal.GetBits(digits);
        return new(parts[0], parts[1], parts[2], false, (byte)last);
    }
}
