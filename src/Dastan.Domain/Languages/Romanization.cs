using System.Collections.Frozen;

namespace Dastan.Domain.Languages;

/// <summary>Cyrillic and marked letters in plain Latin ones, for addresses: not for names in text, which keep their marks.</summary>
/// <remarks>After the BGN/PCGN systems of each language, without their marks.</remarks>
internal static class Romanization
{
    private static readonly Dictionary<char, string> Common = Table(
        "а=a б=b в=v г=g д=d е=e ё=yo ж=zh з=z и=i й=y к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh ц=ts ч=ch ш=sh щ=shch"
            + " ъ= ы=y ь= э=e ю=yu я=ya ә=a ғ=gh қ=q ң=ng ө=o ұ=u ү=u һ=h і=i ҳ=h ҷ=j ӣ=i ӯ=u ў=o ї=yi є=ye ґ=g"
            + " \u0259=a \u0130=i"
    );

    private static readonly Dictionary<Language, FrozenDictionary<char, string>> Tables = new()
    {
        [Language.English] = With(""),
        [Language.Russian] = With(""),
        [Language.Kazakh] = With("һ=h"),
        [Language.Kyrgyz] = With("ж=j"),
        [Language.Uzbek] = With("ж=j х=x қ=q ғ=g"),
        [Language.Tajik] = With(""),
        [Language.Turkmen] = With("ç=ch ş=sh ž=zh ň=ng"),
    };

    /// <summary>A letter in lower case as plain Latin letters; empty for a sign without a sound; null for what is no letter of ours.</summary>
    public static string? Of(char letter, Language language)
    {
        if (char.IsAsciiLetterOrDigit(letter))
            return letter.ToString();

        return Tables[language].TryGetValue(letter, out var latin) ? latin : LatinLetters.Unmarked(letter);
    }

    private static FrozenDictionary<char, string> With(string rows)
    {
        var table = new Dictionary<char, string>(Common);
        foreach (var (letter, latin) in Table(rows))
            table[letter] = latin;

        return table.ToFrozenDictionary();
    }

    private static Dictionary<char, string> Table(string rows) =>
        rows.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToDictionary(row => row[0], row => row[2..]);
}
