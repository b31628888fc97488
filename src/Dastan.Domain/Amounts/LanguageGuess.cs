using Dastan.Domain.Languages;

namespace Dastan.Domain.Amounts;

/// <summary>Guesses the language of a text by letters that only some of the seven have.</summary>
internal static class LanguageGuess
{
    private const int FarEnough = 4000;

    public static Language Of(string text)
    {
        var cyrillic = 0;
        var latin = 0;
        // Kazakh has them too, and other letters besides.
        var isTurkic = false;
        foreach (var letter in text.AsSpan(0, Math.Min(text.Length, FarEnough)))
        {
            if (LanguageOf(letter) is { } only)
                return only;
            isTurkic |= char.ToLowerInvariant(letter) is 'ү' or 'ө';
            if (letter is >= '\u0400' and <= '\u04ff')
                cyrillic++;
            else if (char.IsAsciiLetter(letter))
                latin++;
        }
        return isTurkic ? Language.Kyrgyz
            : cyrillic > latin ? Language.Russian
            : NamesSum(text) ? Language.Uzbek
            : Language.English;
    }

    // Of itself this is the only word that tells Uzbek in Latin letters from English.
    private static bool NamesSum(string text)
    {
        for (var at = 2; at + 1 < text.Length; at++)
            if (
                Tokens.IsApostrophe(text[at])
                && text[at - 2] is 's' or 'S'
                && text[at - 1] is 'o' or 'O'
                && text[at + 1] is 'm' or 'M'
            )
                return true;
        return false;
    }

    private static Language? LanguageOf(char letter) =>
        char.ToLowerInvariant(letter) switch
        {
            'ә' or 'ұ' or 'і' => Language.Kazakh,
            'ӣ' or 'ҷ' or 'ӯ' => Language.Tajik,
            'ў' => Language.Uzbek,
            'ň' or 'ý' => Language.Turkmen,
            _ => null,
        };
}
