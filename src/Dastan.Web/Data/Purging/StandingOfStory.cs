using Dastan.Domain.People;
using Dastan.Domain.Stories;
using Dastan.Domain.Topics;
using Dastan.Web.Press;
using NodaTime;

namespace Dastan.Web.Data.Purging;

/// <summary>Where a story that is out stands: everything by which a list may have it.</summary>
internal sealed record StandingOfStory(
    StoryId Id,
    string Edition,
    string Section,
    LocalDate PublishedOn,
    TranslationsId Translations
)
{
    public IReadOnlyCollection<TopicId> Topics { get; init; } = [];

    public IReadOnlyCollection<PersonId> People { get; init; } = [];

    /// <summary>Had it ever a correction?</summary>
    public bool IsCorrected { get; init; }

    /// <summary>What names it with its headline or address, and not itself among what it shows: a month has thousands.</summary>
    public IEnumerable<Tag> Sitemaps => [Tag.Sitemap(PublishedOn.ToYearMonth()), Tag.Sitemaps];

    /// <summary>The lists that may be others when the story comes, goes or moves.</summary>
    public IEnumerable<Tag> Lists =>
        [
            Tag.Stories(Edition),
            Tag.Section(Edition, Section),
            Tag.Month(Edition, PublishedOn.ToYearMonth()),
            Tag.Translations(Translations),
            .. Sitemaps,
            .. Topics.Select(Tag.Topic),
            .. People.Select(Tag.Person),
            .. IsCorrected ? [Tag.Corrections(Edition)] : Array.Empty<Tag>(),
        ];
}
