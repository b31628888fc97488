namespace Dastan.Web.Newsroom.Texts;

/// <summary>What has a page by its name and stands on many stories: topics, and those in bylines.</summary>
public sealed record NameTexts
{
    public required string Title { get; init; }

    public required string New { get; init; }

    public required string Find { get; init; }

    public required string Show { get; init; }

    public required string Name { get; init; }

    public required string Names { get; init; }

    /// <summary>{0}: a language, in itself.</summary>
    public required string NameIn { get; init; }

    public required string OtherLanguages { get; init; }

    public required string Kind { get; init; }

    public required string Subject { get; init; }

    public required string Person { get; init; }

    public required string Organisation { get; init; }

    public required string Place { get; init; }

    public required string Abouts { get; init; }

    /// <summary>{0}: a language, in itself.</summary>
    public required string AboutIn { get; init; }

    public required string Forms { get; init; }

    public required string FormsAdvice { get; init; }

    public required string Slug { get; init; }

    public required string SlugAdvice { get; init; }

    public required string Stories { get; init; }

    public required string Save { get; init; }

    public required string Saved { get; init; }

    public required string SeePage { get; init; }

    public required string Back { get; init; }

    public required string Next { get; init; }

    public required string Nothing { get; init; }

    public required string Merge { get; init; }

    public required string MergeAdvice { get; init; }

    public required string MergeInto { get; init; }

    public required string Look { get; init; }

    public required string MergeTitle { get; init; }

    /// <summary>{0}: what goes, {1}: in how many stories it stands, {2}: what stays, {3}: in how many stories that stands.</summary>
    public required string MergeTold { get; init; }

    public required string MergeNow { get; init; }

    public required string NotNow { get; init; }

    /// <summary>{0}: what was typed.</summary>
    public required string NoSuch { get; init; }

    /// <summary>{0}: what was typed.</summary>
    public required string SeveralSuch { get; init; }

    /// <summary>{0}: a slug.</summary>
    public required string SlugTaken { get; init; }

    /// <summary>{0}: an address, {1}: another.</summary>
    public required string SlugLeads { get; init; }

    public required string Meanwhile { get; init; }

    public required string Theirs { get; init; }

    public IReadOnlyDictionary<Dastan.Domain.Topics.TopicKind, string> Kinds =>
        new Dictionary<Dastan.Domain.Topics.TopicKind, string>
        {
            [Dastan.Domain.Topics.TopicKind.Subject] = Subject,
            [Dastan.Domain.Topics.TopicKind.Person] = Person,
            [Dastan.Domain.Topics.TopicKind.Organisation] = Organisation,
            [Dastan.Domain.Topics.TopicKind.Place] = Place,
        };
}
