using System.Text.Json.Nodes;
using NodaTime;

namespace Dastan.Domain.Formats.StructuredData;

/// <summary>A story as <c>NewsArticle</c> of schema.org.</summary>
/// <remarks>Source: https://schema.org/NewsArticle and https://developers.google.com/search/docs/appearance/structured-data/article.</remarks>
public static class NewsArticle
{
    public static JsonLd Of(DescribedStory story, DescribedPaper paper) =>
        JsonLd.Of(
            "NewsArticle",
            new()
            {
                ["mainEntityOfPage"] = story.Address,
                ["headline"] = JsonLd.Line(story.Headline),
                ["description"] = JsonLd.Line(story.Standfirst),
                ["datePublished"] = JsonLd.Time(story.PublishedAt),
                ["dateModified"] = JsonLd.Time(story.UpdatedAt ?? story.PublishedAt),
                ["author"] = Authors(story, paper),
                ["publisher"] = paper.AsPublisher(),
                ["image"] = story.Picture?.AsImage(),
                ["dateline"] = JsonLd.Line(story.Dateline),
                ["articleSection"] = story.Section,
                ["keywords"] = JsonLd.List(story.Topics.Select(topic => (JsonNode)topic)),
                ["inLanguage"] = story.Language,
                ["wordCount"] = story.Words,
                ["isAccessibleForFree"] = true,
                ["correction"] = JsonLd.List(story.Corrections.Select(Comment)),
                ["translationOfWork"] = story.Original is { } original ? Work(original) : null,
                ["workTranslation"] = JsonLd.List(story.Translations.Select(Work)),
            }
        );

    private static JsonArray Authors(DescribedStory story, DescribedPaper paper) =>
        story.Authors is []
            ? JsonLd.List([
                JsonLd.Thing("NewsMediaOrganization", new() { ["name"] = paper.Name, ["url"] = paper.Address }),
            ])
            : JsonLd.List(
                story.Authors.Select(author =>
                    JsonLd.Thing("Person", new() { ["name"] = JsonLd.Line(author.Name), ["url"] = author.Address })
                )
            );

    private static JsonObject Comment(DescribedCorrection correction) =>
        JsonLd.Thing(
            "CorrectionComment",
            new() { ["text"] = JsonLd.Line(correction.Text), ["datePublished"] = JsonLd.Time(correction.PublishedAt) }
        );

    private static JsonObject Work(DescribedTranslation translation) =>
        JsonLd.Thing("NewsArticle", new() { ["@id"] = translation.Address, ["inLanguage"] = translation.Language });
}

/// <summary>A story as search engines are told of it. Every address is absolute.</summary>
public sealed record DescribedStory
{
    public required string Address { get; init; }

    public required string Headline { get; init; }

    public string Standfirst { get; init; } = "";

    public string Dateline { get; init; } = "";

    /// <summary>The section's name.</summary>
    public required string Section { get; init; }

    /// <summary>Names of topics.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>Empty where nobody signed: then the paper stands for them.</summary>
    public IReadOnlyList<DescribedPerson> Authors { get; init; } = [];

    public required Instant PublishedAt { get; init; }

    public Instant? UpdatedAt { get; init; }

    /// <summary>What readers are told of its mistakes.</summary>
    public IReadOnlyList<DescribedCorrection> Corrections { get; init; } = [];

    public required string Language { get; init; }

    /// <summary>Words in the body.</summary>
    public required int Words { get; init; }

    public DescribedPicture? Picture { get; init; }

    /// <summary>What this story was translated from; null where it is the first of its kind.</summary>
    public DescribedTranslation? Original { get; init; }

    /// <summary>What was translated from this story.</summary>
    public IReadOnlyList<DescribedTranslation> Translations { get; init; } = [];
}

/// <summary>A correction in plain text, and from when on it is public.</summary>
public sealed record DescribedCorrection(string Text, Instant PublishedAt);

/// <summary>Somebody with a byline: a name, and the absolute address of the page about them, null for none.</summary>
public sealed record DescribedPerson(string Name, string? Address);

/// <summary>A story in another language: absolute address, BCP 47.</summary>
public sealed record DescribedTranslation(string Address, string Language);
