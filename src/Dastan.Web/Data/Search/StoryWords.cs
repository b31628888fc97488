using Dastan.Domain.Languages;
using Dastan.Domain.Languages.Stems;
using NodaTime;

namespace Dastan.Web.Data.Search;

/// <summary>What the index holds of one story: stems in the order of the text, and marks that filters ask for.</summary>
/// <param name="Names">Stems of the topics' and authors' names.</param>
/// <param name="Marks">Section, topics, authors and month, each as a word that no text can have.</param>
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

    /// <summary>The mark of a month of an edition: what bounds a walk through the index, which knows no bounds between two matches.</summary>
    public static string MonthMark(string edition, Instant at) => $"#m-{edition}-{at.InUtc():yyyyMM}";

    /// <summary>The marks of the months that hold a time, from its first to its last instant.</summary>
    public static IEnumerable<string> MonthMarks(string edition, Instant first, Instant last)
    {
        var until = last.InUtc().Date.ToYearMonth();
        for (var month = first.InUtc().Date.ToYearMonth(); month <= until; month = month.PlusMonths(1))
            yield return MonthMark(edition, month.OnDayOfMonth(1).AtStartOfDayInZone(DateTimeZone.Utc).ToInstant());
    }
}
