namespace Dastan.Domain.Languages.Stems;

/// <summary>What stays of a word when its endings go: what the index of the search holds, and what a query asks for.</summary>
/// <remarks>
/// A story is indexed by the stems of its own language; a word in the other script by Russian or English stems. A stem
/// says no language, so that a query whose language nobody knows is asked with the stems of all that share its script.
/// </remarks>
public static class WordStems
{
    private static readonly TurkicStems Kazakh = new(TurkicEndings.Kazakh);
    private static readonly TurkicStems Kyrgyz = new(TurkicEndings.Kyrgyz);
    private static readonly TurkicStems Uzbek = new(TurkicEndings.Uzbek);
    private static readonly TurkicStems Turkmen = new(TurkicEndings.Turkmen);

    /// <summary>The stem of a word in a text of this language. It has letters and digits only, and at least one.</summary>
    public static string Of(Word word, Language language) => Of(word.Text, LanguageOf(word, language));

    /// <summary>The different stems that a word has in the languages of its script, that of the given language first.</summary>
    public static IReadOnlyList<string> AnyOf(Word word, Language language)
    {
        var own = LanguageOf(word, language);
        var stems = new List<string> { Of(word.Text, own) };
        foreach (var other in Language.All)
            if (
                other != own
                && other.Script == word.Script
                && Of(word.Text, other) is var stem
                && !stems.Contains(stem)
            )
                stems.Add(stem);

        return stems;
    }

    private static Language LanguageOf(Word word, Language language) =>
        word.Script == language.Script ? language
        : word.Script == Script.Cyrillic ? Language.Russian
        : Language.English;

    private static string Of(string word, Language language) =>
        word.AsSpan().ContainsAnyInRange('0', '9')
            ? Plain(word)
            : language.Code switch
            {
                "en" => Plain(EnglishStems.Of(LatinLetters.Unmarked(word))),
                "ru" => RussianStems.Of(Plain(word)),
                "kk" => Kazakh.Of(Plain(word)),
                "ky" => Kyrgyz.Of(Plain(word)),
                "uz" => Uzbek.Of(Plain(UzbekLetters(word))),
                "tg" => TajikStems.Of(Plain(word)),
                _ => Turkmen.Of(Plain(word)),
            };

    private static string Plain(string word) => word.Contains('\'') ? word.Replace("'", "") : word;

    // One letter each, so that an apostrophe never splits or shortens a word.
    private static string UzbekLetters(string word) =>
        word.Contains('\'') ? word.Replace("o'", "õ").Replace("g'", "ğ") : word;
}
