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
        foreach (var letter in text.AsSpan(0, Math.Min(text.Length, FarEnough)))
        {
            if (LanguageOf(letter) is { } only)
                return only;
            if (letter is >= '\u0400' and <= '\u04ff')
                cyrillic++;
            else if (char.IsAsciiLetter(letter))
                latin++;
        }
        return cyrillic > latin ? Language.Russian
            : text.Contains("so'm", StringComparison.OrdinalIgnoreCase)
            || text.Contains("soʻm", StringComparison.OrdinalIgnoreCase)
                ? Language.Uzbek
            : Language.English;
    }

    private static Language? LanguageOf(char letter) =>
        char.ToLowerInvariant(letter) switch
        {
            'ә' or 'ұ' or 'і' => Language.Kazakh,
            'ӣ' or 'ҷ' or 'ӯ' => Language.Tajik,
            'ў' => Language.Uzbek,
            'ň' or 'ý' => Language.Turkmen,
            'ү' or 'ө' => Language.Kyrgyz,
            _ => null,
        };
}
