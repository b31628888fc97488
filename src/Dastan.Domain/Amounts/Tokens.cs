namespace Dastan.Domain.Amounts;

/// <summary>Cuts a text into numbers, words and signs, from its beginning to its end and never back.</summary>
internal static class Tokens
{
    private const int LongestWord = 40;
    private static readonly Sense[] Nothing = [];

    public static List<Token> Of(string text, Lexicon lexicon)
    {
        var tokens = new List<Token>(text.Length / 5);
        var gap = Gap.Paragraph;
        for (var at = 0; at < text.Length; )
        {
            if (char.IsWhiteSpace(text[at]) || IsSilent(text[at]))
            {
                gap = Wider(gap, text, at++);
                continue;
            }
            var token = Read(text, at, gap, lexicon);
            tokens.Add(token);
            at = token.End;
            gap = Gap.None;
        }
        return tokens;
    }

    /// <summary>What only shows where a word may break, or how it is joined: no reader sees it.</summary>
    public static bool IsSilent(char letter) =>
        letter is '\u00ad' or '\u200b' or '\u200c' or '\u200d' or '\u2060' or '\ufeff';

    public static bool IsApostrophe(char letter) =>
        letter is '\'' or '\u2019' or '\u2018' or '\u02bb' or '\u02bc' or '`' or '\u00b4' or '\u02b9';

    private static Gap Wider(Gap gap, string text, int at)
    {
        if (text[at] is '\n')
            return gap is Gap.Line or Gap.Paragraph ? Gap.Paragraph : Gap.Line;
        return gap is Gap.None && !IsSilent(text[at]) ? Gap.Space : gap;
    }

    private static Token Read(string text, int at, Gap gap, Lexicon lexicon)
    {
        if (NumeralReader.Digit(text[at]) >= 0)
        {
            var numeral = new NumeralReader(text).Read(at, out var end);
            if (IsWithoutCents(text, end))
                end += 2;
            return new(TokenKind.Number, gap, at, end, IsOfTimeOrDate(text, at, end) ? default : numeral, Nothing);
        }
        if (IsBareDecimal(text, at))
        {
            var numeral = new NumeralReader(text).Read(at + 1, out var end);
            return new(TokenKind.Number, gap, at, end, Fraction(numeral, end - at - 1), Nothing);
        }
        if (!char.IsLetter(text[at]))
            return new(TokenKind.Sign, gap, at, at + 1, default, lexicon.Find(text.AsSpan(at, 1)));

        var stop = EndOfWord(text, at);
        var senses = stop - at > LongestWord ? Nothing : lexicon.Find(text.AsSpan(at, stop - at));
        return new(TokenKind.Word, gap, at, stop, default, senses);
    }

    // "$.75"
    private static bool IsBareDecimal(string text, int at) =>
        text[at] is '.'
        && at + 1 < text.Length
        && NumeralReader.Digit(text[at + 1]) >= 0
        && (
            at is 0
            || char.IsWhiteSpace(text[at - 1])
            || char.GetUnicodeCategory(text[at - 1]) is System.Globalization.UnicodeCategory.CurrencySymbol
        );

    private static Numeral Fraction(Numeral digits, int length)
    {
        if (!digits.IsGood || digits.IsPrecise)
            return default;
        var value = digits.Value;
        for (var place = 0; place < length; place++)
            value /= 10;
        return digits with { Value = value, Decimal = value };
    }

    // "50,- Kč"
    private static bool IsWithoutCents(string text, int end) =>
        end + 2 < text.Length
        && text[end] is ','
        && text[end + 1] is '-' or '–' or '—'
        && char.IsWhiteSpace(text[end + 2]);

    // "10:30", "24/7", "2.3.1" and what else has digits right behind or before another sign.
    private static bool IsOfTimeOrDate(string text, int at, int end) =>
        (end + 1 < text.Length && text[end] is ':' or '/' && NumeralReader.Digit(text[end + 1]) >= 0)
        || (at > 1 && text[at - 1] is ':' or '/' && NumeralReader.Digit(text[at - 2]) >= 0);

    private static int EndOfWord(string text, int at)
    {
        for (; at < text.Length; at++)
            if (!char.IsLetter(text[at]) && !IsMark(text[at]) && !IsSilent(text[at]) && !IsInnerApostrophe(text, at))
                break;
        return at;
    }

    private static bool IsMark(char letter) =>
        char.GetUnicodeCategory(letter) is System.Globalization.UnicodeCategory.NonSpacingMark;

    // Also the last sign of oʻ in "soʻ", but no closing quotation mark.
    private static bool IsInnerApostrophe(string text, int at) =>
        IsApostrophe(text[at]) && at + 1 < text.Length && char.IsLetter(text[at + 1]);
}
