using Dastan.Domain.Languages;
using Dastan.Domain.Languages.Stems;

namespace Dastan.Web.Data.Search;

/// <summary>What the index holds of one story: stems in the order of the text, and marks that filters ask for.</summary>
/// <param name="Names">Stems of the topics' and authors' names.</param>
/// <param name="Marks">Section, topics and authors, each as a word that no text can have.</param>
public sealed record StoryWords(
    long Place,
    IReadOnlyList<string> Headline,
    IReadOnlyList<string> Standfirst,
    IReadOnlyList<string> Names,
    IReadOnlyList<string> Body,
    IReadOnlyList<string> Marks
)
{
    /// <summary>All different stems.</summary>
    public IEnumerable<string> Vocabulary => Headline.Concat(Standfirst).Concat(Names).Concat(Body).Distinct();

    /// <summary>
    /// The stems of a text. Compounds like “COVID-19” stand again as one word (“covid19”) at the end, where they part no
    /// neighbours.
    /// </summary>
    public static IReadOnlyList<string> Of(string text, Language language)
    {
        var stems = new List<string>();
        var compounds = new List<string>();
        Word? previous = null;
        foreach (var word in WordFinder.In(text))
        {
            stems.Add(WordStems.Of(word, language));
            if (word.IsJoined && previous is { IsJoined: false } first && text[word.Start - 1] == '-')
                compounds.Add(WordStems.Of(first with { Text = first.Text + word.Text }, language));
            previous = word;
        }

        return [.. stems, .. compounds];
    }

    public static string SectionMark(string section) => "#s-" + section;

    public static string TopicMark(string topic) => "#t-" + topic;

    public static string AuthorMark(string person) => "#a-" + person;
}
