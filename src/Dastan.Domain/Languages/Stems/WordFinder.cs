using System.Globalization;

namespace Dastan.Domain.Languages.Stems;

/// <summary>Finds the words of a text: runs of letters and digits, with the apostrophes of o‘ and g‘ in all their typed forms.</summary>
public static class WordFinder
{
    private const int MaxLength = 64;
    private const string Apostrophes = "'’‘ʻʼ`´′ʹ";

    /// <summary>The words of a text from first to last.</summary>
    public static IEnumerable<Word> In(string text)
    {
        var previousEnd = -2;
        for (var start = 0; start < text.Length; start++)
        {
            if (!IsLetter(text[start]))
                continue;

            var end = EndOf(text, start);
            var isJoined = start == previousEnd + 1 && Joins(text, previousEnd);
            yield return new Word(NormalForm(text.AsSpan(start, end - start)), start, end - start, isJoined);
            previousEnd = end;
            start = end - 1;
        }
    }

    private static int EndOf(string text, int start)
    {
        var end = start + 1;
        while (end < text.Length && (IsLetter(text[end]) || IsMark(text[end]) || IsApostrophe(text, end)))
            end++;

        return end;
    }

    // The apostrophe ʻ counts as a letter in Unicode.
    private static bool IsLetter(char character) => char.IsLetterOrDigit(character) && !Apostrophes.Contains(character);

    private static bool IsMark(char character) =>
        character == '\u00ad' || char.GetUnicodeCategory(character) == UnicodeCategory.NonSpacingMark;

    // Between letters it belongs to the word; at its end only after o and g, as in tog‘ (a mountain).
    private static bool IsApostrophe(string text, int at) =>
        Apostrophes.Contains(text[at])
        && IsLetter(text[at - 1])
        && (text[at - 1] is 'o' or 'O' or 'g' or 'G' || (at + 1 < text.Length && IsLetter(text[at + 1])));

    private static bool Joins(string text, int at) =>
        text[at] switch
        {
            '-' or '\u2010' or '\u2011' or '.' or '/' or ':' or '@' or '_' or '&' or '+' => true,
            ',' => char.IsDigit(text[at - 1]) && char.IsDigit(text[at + 1]),
            _ => false,
        };

    private static string NormalForm(ReadOnlySpan<char> written)
    {
        var text = written.Length > MaxLength ? written[..MaxLength] : written;
        Span<char> letters = stackalloc char[MaxLength];
        var length = 0;
        foreach (var character in text)
            if (!IsMark(character))
                letters[length++] = Fold(char.ToLowerInvariant(character));
            else if (LatinLetters.Composed(letters[length - 1], character) is { } one)
                letters[length - 1] = Fold(one);

        return letters[..length].ToString();
    }

    private static char Fold(char letter) =>
        letter switch
        {
            'ё' or 'ѐ' => 'е',
            'İ' or 'ı' => 'i',
            _ when Apostrophes.Contains(letter) => '\'',
            _ => letter,
        };
}
