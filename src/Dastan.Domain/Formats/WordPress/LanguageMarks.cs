using System.Text.RegularExpressions;

namespace Dastan.Domain.Formats.WordPress;

/// <summary>
/// Texts of several languages in one field, as qTranslate and its heirs write them: <c>&lt;!--:en--&gt;…&lt;!--:--&gt;</c>,
/// <c>[:en]…[:ru]…[:]</c> or <c>{:en}…{:}</c>. What stands before the first mark belongs to all.
/// </summary>
internal static partial class LanguageMarks
{
    public static bool Has(string text) => Mark().IsMatch(text);

    /// <summary>The languages of a text in their order, "en", "ru"; none for a text without marks.</summary>
    public static IReadOnlyList<string> In(string text) =>
        [.. Mark().Matches(text).Select(mark => mark.Groups["code"].Value).Where(code => code is not "").Distinct()];

    /// <summary>The text in one language; when it has none in that, in the first it has; without marks, as it is.</summary>
    public static string Choose(string text, string? language)
    {
        var marks = Mark().Matches(text);
        if (marks.Count == 0)
            return text;

        var languages = In(text);
        var wanted =
            languages.FirstOrDefault(code => language is not null && IsOf(language, code))
            ?? languages.FirstOrDefault();
        var chosen = text[..marks[0].Index];
        for (var i = 0; i < marks.Count; i++)
        {
            var end = i + 1 < marks.Count ? marks[i + 1].Index : text.Length;
            if (marks[i].Groups["code"].Value is var code && (code is "" || code == wanted))
                chosen += text[(marks[i].Index + marks[i].Length)..end];
        }
        return chosen;
    }

    private static bool IsOf(string language, string code) =>
        language.Equals(code, StringComparison.OrdinalIgnoreCase)
        || language.StartsWith(code + "-", StringComparison.OrdinalIgnoreCase)
        || language.StartsWith(code + "_", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"<!--:(?<code>[a-z]{2})?-->|\[:(?<code>[a-z]{2})?\]|\{:(?<code>[a-z]{2})?\}")]
    private static partial Regex Mark();
}
