using System.Text.RegularExpressions;
using Dastan.Domain.Languages;

namespace Dastan.Tests.Languages;

/// <summary>The interface texts of the reader's site, in all seven languages.</summary>
public sealed partial class WordsTests
{
    // Shared by languages in good right: a byline that is the name alone, an equation, a word that both have.
    private static readonly string[] Shared = ["{0}", "{0} = {1}", "Bank"];

    // Names that keep their Latin letters in a Cyrillic text.
    private static readonly string[] LatinNames = ["RSS"];

    public static TheoryData<string> Others => [.. Language.All.Skip(1).Select(language => language.Code)];

    [Theory]
    [MemberData(nameof(Others))]
    public void No_text_was_left_in_English(string code)
    {
        var english = Texts(Words.For("en"));
        var texts = Texts(Words.For(code));

        Assert.Equal(code, Words.For(code).Language.Code);
        Assert.True(texts.Count > 80);
        Assert.DoesNotContain(texts, text => text.Value == english[text.Key] && !Shared.Contains(text.Value));
        Assert.DoesNotContain(texts.Values, string.IsNullOrWhiteSpace);
    }

    [Theory]
    [MemberData(nameof(Others))]
    public void Every_text_is_in_the_letters_of_its_language(string code)
    {
        var foreign = Texts(Words.For(code))
            .Values.SelectMany(text => Run().Matches(text).Select(run => run.Value))
            .Where(word => !LatinNames.Contains(word) && Alphabets.ForeignLetters(word, code) is not []);

        Assert.Empty(foreign);
    }

    [Theory]
    [MemberData(nameof(Others))]
    public void Every_text_has_the_places_that_the_English_one_has(string code)
    {
        var texts = Texts(Words.For(code));
        foreach (var (name, english) in Texts(Words.For("en")))
            Assert.Equal((name, Places(english)), (name, Places(texts[name])));
    }

    [Fact]
    public void No_text_has_a_typewriters_quotation_mark_or_a_stray_space()
    {
        var texts = Language.All.SelectMany(language => Texts(Words.For(language.Code)).Values);
        Assert.All(texts, text => Assert.DoesNotMatch("""['"`]|\s\s|^\s|\s$|\s[,.:;?!]""", text));
    }

    [Fact]
    public void No_two_languages_share_all_of_a_sentence()
    {
        var advice = Language.All.Select(language => Words.For(language.Code).SearchAdvice);
        Assert.Equal(Language.All.Count, advice.Distinct().Count());
    }

    private static Dictionary<string, string> Texts(object words, string under = "") =>
        words
            .GetType()
            .GetProperties()
            .Where(property => property.GetMethod?.GetParameters() is [])
            .SelectMany(property =>
                property.GetValue(words) switch
                {
                    CorrectionWords more => Texts(more, "OnCorrections.").Select(pair => (pair.Key, pair.Value)),
                    string text => [(under + property.Name, text)],
                    Counted counted =>
                    [
                        (property.Name + ".One", counted.One),
                        (property.Name + ".Few", counted.Few),
                        (property.Name + ".Many", counted.Many),
                        (property.Name + ".Other", counted.Other),
                    ],
                    _ => Array.Empty<(string, string)>(),
                }
            )
            .ToDictionary(pair => pair.Item1, pair => pair.Item2);

    private static string Places(string text) =>
        string.Join(' ', Place().Matches(text).Select(place => place.Value).Order(StringComparer.Ordinal));

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Place();

    [GeneratedRegex(@"\p{L}+")]
    private static partial Regex Run();
}
