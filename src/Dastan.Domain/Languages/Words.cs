using System.Globalization;

namespace Dastan.Domain.Languages;

/// <summary>
/// The interface texts of the reader's site in one language. {0}, {1} … are places for names and numbers, which stand there
/// undeclined: a sentence is built so that they can.
/// </summary>
public sealed partial record Words
{
    public required Language Language { get; init; }

    /// <summary>The texts of a language by its code; the English ones for a code that is none of the seven.</summary>
    public static Words For(string language) =>
        Language.Find(language)?.Code switch
        {
            "ru" => WordsRussian.All,
            "kk" => WordsKazakh.All,
            "ky" => WordsKyrgyz.All,
            "uz" => WordsUzbek.All,
            "tg" => WordsTajik.All,
            "tk" => WordsTurkmen.All,
            _ => WordsEnglish.All,
        };

    /// <summary>"By Aigul Serikova, Timur Aliev and Daria Kim".</summary>
    public string Byline(IReadOnlyList<string> names) => Filled(BylineOf, Joined(names));

    /// <summary>"Aigul Serikova, Timur Aliev and Daria Kim".</summary>
    public string Joined(IReadOnlyList<string> names) =>
        names.Count < 2 ? names.FirstOrDefault("") : $"{string.Join(", ", names.SkipLast(1))} {And} {names[^1]}";

    /// <summary>"57 stories".</summary>
    public string Stories(long count) => StoriesCounted.Of(count, Language);

    /// <summary>"57 results".</summary>
    public string Results(long count) => ResultsCounted.Of(count, Language);

    /// <summary>"Viewing 1-20 of 57".</summary>
    public string Viewing(int from, int to, int of) => Filled(ViewingOf, Number(from), Number(to), Number(of));

    /// <summary>Puts values into a text's places.</summary>
    public static string Filled(string text, params ReadOnlySpan<object?> values) =>
        string.Format(CultureInfo.InvariantCulture, text, values);

    private string Number(int number) => NumberForms.Count(number, Language);
}
