using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Dastan.Domain.Languages;

/// <summary>The order of names in a language's own alphabet: Ә after А in Kazakh, Oʻ and Sh after Z in Uzbek.</summary>
/// <remarks>
/// Case counts for nothing, and marks and letters of other languages only where all else is the same. Numbers stand before letters,
/// the language's own script before the other. The program runs without the tables of ICU, which would know it too.
/// </remarks>
internal sealed class NameOrder
{
    private const string Latin = "a b c d e f g h i j k l m n o p q r s t u v w x y z";

    // In Russian Ё counts as Е.
    private const string Cyrillic = "а б в г д е ж з и й к л м н о п р с т у ф х ц ч ш щ ъ ы ь э ю я";

    // Of those that an alphabet does not have as letters of its own.
    private static readonly FrozenDictionary<char, char> Plain = "a\u0259 i\u0130 аә гғґ еёє иіӣї кқ нң оө уұүӯў хҳһ чҷ"
        .Split(' ')
        .SelectMany(row => row[1..], (row, letter) => (letter, plain: row[0]))
        .ToFrozenDictionary(pair => pair.letter, pair => pair.plain);

    private static readonly FrozenDictionary<string, NameOrder> All = new Dictionary<string, string>
    {
        ["en"] = Latin,
        ["ru"] = Cyrillic,
        ["kk"] = "а ә б в г ғ д е ё ж з и й к қ л м н ң о ө п р с т у ұ ү ф х һ ц ч ш щ ъ ы і ь э ю я",
        ["ky"] = "а б в г д е ё ж з и й к л м н ң о ө п р с т у ү ф х ц ч ш щ ъ ы ь э ю я",
        ["uz"] = "a b d e f g h i j k l m n o p q r s t u v x y z oʻ gʻ sh ch",
        ["tg"] = "а б в г ғ д е ё ж з и ӣ й к қ л м н о п р с т у ӯ ф х ҳ ч ҷ ш ъ э ю я",
        ["tk"] = "a b ç d e ä f g h i j ž k l m n ň o ö p r s ş t u ü w y ý z",
    }.ToFrozenDictionary(alphabet => alphabet.Key, alphabet => new NameOrder(alphabet.Value));

    private readonly Dictionary<string, char> places = [];
    private readonly Dictionary<string, char>.AlternateLookup<ReadOnlySpan<char>> placeOf;

    private NameOrder(string alphabet)
    {
        var letters = alphabet.Split(' ').ToList();
        Complete(letters, Latin.Split(' '));
        Complete(letters, Cyrillic.Split(' '));
        foreach (var digit in "0123456789")
            places[$"{digit}"] = (char)(places.Count + 2);
        foreach (var letter in letters)
            places[letter] = (char)(places.Count + 2);
        placeOf = places.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    // A letter that the alphabet lacks stands after the one that goes before it elsewhere: w after v in Uzbek.
    private static void Complete(List<string> letters, string[] others)
    {
        for (var at = 0; at < others.Length; at++)
            if (!letters.Contains(others[at]))
                letters.Insert(at == 0 ? letters.Count : letters.IndexOf(others[at - 1]) + 1, others[at]);
    }

    public static NameOrder Of(Language language) => All[language.Code];

    /// <summary>What stands for a name: two of these, compared sign by sign, are in the order of their names.</summary>
    public string Key(string name)
    {
        var text = Composed(name);
        var key = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
            if (at + 1 < text.Length && placeOf.TryGetValue(text.AsSpan(at, 2), out var both))
            {
                key.Append(both);
                at++;
            }
            else
                AppendOne(key, text[at]);
        return key.ToString();
    }

    private void AppendOne(StringBuilder key, char letter)
    {
        if (placeOf.TryGetValue([letter], out var place))
            key.Append(place);
        else if (LatinLetters.Unmarked(letter) is { } unmarked)
            foreach (var one in unmarked)
                key.Append(placeOf[[one]]);
        else if (Plain.TryGetValue(letter, out var plain))
            key.Append(placeOf[[plain]]);
        else if (char.IsLetterOrDigit(letter))
            // After all that are known.
            key.Append((char)('\u1000' + (letter >> 4)));
        else if (letter is not 'ʻ' and not 'ʼ')
            key.Append('\u0001');
    }

    // Letters with their marks apart, as some keyboards write them.
    private static string Composed(string name)
    {
        var letters = new StringBuilder(name.Length);
        foreach (var letter in name.Select(Told))
            if (letters.Length > 0 && LatinLetters.Composed(letters[^1], letter) is { } one)
                letters[^1] = one;
            else if (char.GetUnicodeCategory(letter) is not UnicodeCategory.NonSpacingMark)
                letters.Append(letter);
        return letters.ToString();
    }

    // The turned comma is typed in many ways.
    private static char Told(char letter) =>
        letter is '\'' or '`' or '\u2018' or '\u2019' ? 'ʻ' : char.ToLowerInvariant(letter);
}
