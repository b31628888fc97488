using System.Collections.Frozen;

namespace Dastan.Domain.Languages;

/// <summary>Letters with marks, and how they read without them.</summary>
internal static class LatinLetters
{
    private static readonly FrozenDictionary<char, string> Plain = Table(
        "a=àáâãåāăąäǎ c=çćĉċč d=ďđð e=èéêëēĕėęě g=ĝğġģ h=ĥħ i=ìíîïĩīĭįıǐ j=ĵ k=ķ l=ĺļľŀł n=ñńņňŉ o=òóôõöøōŏőǒ r=ŕŗř"
            + " s=śŝşšș t=ţťŧț u=ùúûüũūŭůűųǔ w=ŵ y=ýÿŷ z=źżž ss=ß ae=æ oe=œ th=þ"
    );

    // A base letter, a combining mark, and the one letter that both make.
    private static readonly FrozenDictionary<(char Letter, char Mark), char> Pairs = new Dictionary<(char, char), char>
    {
        [('и', '\u0306')] = 'й',
        [('у', '\u0306')] = 'ў',
        [('е', '\u0308')] = 'ё',
        [('и', '\u0304')] = 'ӣ',
        [('у', '\u0304')] = 'ӯ',
        [('a', '\u0308')] = 'ä',
        [('o', '\u0308')] = 'ö',
        [('u', '\u0308')] = 'ü',
        [('c', '\u0327')] = 'ç',
        [('s', '\u0327')] = 'ş',
        [('n', '\u030c')] = 'ň',
        [('z', '\u030c')] = 'ž',
        [('y', '\u0301')] = 'ý',
    }.ToFrozenDictionary();

    /// <summary>The letter without its mark (é as e, ß as ss); null for a letter that has none.</summary>
    public static string? Unmarked(char letter) => letter < '\u00df' ? null : Plain.GetValueOrDefault(letter);

    /// <summary>The word with every marked letter plain: café as cafe.</summary>
    public static string Unmarked(string word) =>
        System.Text.Ascii.IsValid(word)
            ? word
            : string.Concat(word.Select(letter => Unmarked(letter) ?? letter.ToString()));

    /// <summary>The one letter that a letter in lower case and a combining mark make; null where it is none of ours.</summary>
    public static char? Composed(char letter, char mark) => Pairs.TryGetValue((letter, mark), out var one) ? one : null;

    private static FrozenDictionary<char, string> Table(string rows) =>
        rows.Split(' ')
            .Select(row => row.Split('='))
            .SelectMany(row => row[1], (row, letter) => (letter, plain: row[0]))
            .ToFrozenDictionary(pair => pair.letter, pair => pair.plain);
}
