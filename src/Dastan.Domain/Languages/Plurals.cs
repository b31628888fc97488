namespace Dastan.Domain.Languages;

/// <summary>Which form of a word stands beside a number.</summary>
/// <remarks>
/// The rules of the Unicode CLDR. Kazakh, Kyrgyz, Uzbek and Turkmen leave a counted noun in the singular, so their two
/// forms mostly read alike; Tajik has one form for all numbers.
/// </remarks>
public static class Plurals
{
    /// <summary>The category of a whole number: Russian 1 and 21 are One, 2 to 4 Few, 0, 5 to 20 and 25 Many.</summary>
    public static PluralCategory Of(long count, Language language)
    {
        var number = Math.Abs(count);
        return language.Code switch
        {
            "ru" => Russian(number),
            "tg" => PluralCategory.Other,
            _ => number == 1 ? PluralCategory.One : PluralCategory.Other,
        };
    }

    /// <summary>The one of four forms that stands beside a whole number.</summary>
    public static string Choose(long count, Language language, string one, string few, string many, string other) =>
        Of(count, language) switch
        {
            PluralCategory.One => one,
            PluralCategory.Few => few,
            PluralCategory.Many => many,
            _ => other,
        };

    private static PluralCategory Russian(long number) =>
        (number % 10, number % 100) switch
        {
            (1, not 11) => PluralCategory.One,
            (2 or 3 or 4, not (12 or 13 or 14)) => PluralCategory.Few,
            _ => PluralCategory.Many,
        };
}
