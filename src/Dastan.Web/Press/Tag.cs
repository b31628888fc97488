using Dastan.Domain.People;
using Dastan.Domain.Stories;
using Dastan.Domain.Topics;
using NodaTime;

namespace Dastan.Web.Press;

/// <summary>
/// A thing that answers are made of and that may change. An answer says what it was made of; a change says what it touched; what
/// both name is made anew.
/// </summary>
/// <param name="Text">Without white space, commas and quotation marks: <c>section:en/kazakhstan</c>.</param>
public readonly record struct Tag(string Text)
{
    private const string StoryStart = "story:";
    private const ulong FnvOffset = 14695981039346656037;
    private const ulong FnvPrime = 1099511628211;

    /// <summary>All that there is.</summary>
    public static Tag Everything { get; } = new("everything");

    /// <summary>What stands around every page: the paper's name, its editions, sections and foot pages.</summary>
    public static Tag Paper { get; } = new("paper");

    /// <summary>What changes at an instant that is still to come.</summary>
    public static Tag Coming { get; } = new("coming");

    /// <summary>The sitemaps that speak of stories of any month.</summary>
    public static Tag Sitemaps { get; } = new("sitemaps");

    /// <summary>The story's own words, address and signature, wherever it is shown.</summary>
    public static Tag Story(StoryId story) => new($"{StoryStart}{story.Value:N}");

    /// <summary>Which stories of an edition are public, and in which order.</summary>
    public static Tag Stories(string edition) => new($"stories:{edition}");

    /// <summary>Which corrections of an edition's stories are public.</summary>
    public static Tag Corrections(string edition) => new($"corrections:{edition}");

    /// <summary>Which stories of a section are public.</summary>
    public static Tag Section(string edition, string section) => new($"section:{edition}/{section}");

    /// <summary>Which stories about a topic are public, in any edition.</summary>
    public static Tag Topic(TopicId topic) => new($"topic:{topic.Value:N}");

    /// <summary>Which stories with somebody's byline are public, in any edition.</summary>
    public static Tag Person(PersonId person) => new($"person:{person.Value:N}");

    /// <summary>Which stories that translate each other are public.</summary>
    public static Tag Translations(TranslationsId translations) => new($"translations:{translations.Value:N}");

    /// <summary>Which stories of a month of an edition are public.</summary>
    public static Tag Month(string edition, YearMonth month) =>
        new(FormattableString.Invariant($"month:{edition}/{month.Year:0000}-{month.Month:00}"));

    /// <summary>What sitemaps say of the stories of a month, in all editions.</summary>
    public static Tag Sitemap(YearMonth month) =>
        new(FormattableString.Invariant($"sitemap:{month.Year:0000}-{month.Month:00}"));

    /// <summary>The front of an edition as laid out; of one of its sections.</summary>
    public static Tag Front(string edition, string section = "") =>
        new(section is "" ? $"front:{edition}" : $"front:{edition}/{section}");

    /// <summary>Which trackers are public, and what each says in a line.</summary>
    public static Tag Trackers { get; } = new("trackers");

    /// <summary>What a tracker says, and which stories speak of it.</summary>
    public static Tag Tracker(string slug) => new($"tracker:{slug}");

    /// <summary>The static pages of a slug, in all editions.</summary>
    public static Tag Page(string slug) => new($"page:{slug}");

    /// <summary>What the ledgers of all banks say.</summary>
    public static Tag AllRates { get; } = new("rates");

    /// <summary>What a bank's ledger says.</summary>
    public static Tag Rates(string bank) => new($"rates:{bank}");

    /// <summary>The story whose own tag it is; null for any other.</summary>
    public StoryId? AsStory =>
        Text.StartsWith(StoryStart, StringComparison.Ordinal)
        && Guid.TryParse(Text.AsSpan(StoryStart.Length), out var id)
            ? new StoryId(id)
            : null;

    /// <summary>
    /// 64 bits of FNV-1a, which are what is kept of a tag with every answer. Two tags with one number are purged together: an answer is
    /// made once too often, and never once too seldom.
    /// </summary>
    public ulong Number
    {
        get
        {
            var hash = FnvOffset;
            foreach (var letter in Text)
                hash = (hash ^ letter) * FnvPrime;
            return hash;
        }
    }
}
