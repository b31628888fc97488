using Dastan.Domain.Pictures;
using Dastan.Domain.Stories;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Dastan.Web.Reader.Stories;

/// <summary>What a story's own page needs of it.</summary>
public sealed record StoryRow
{
    public required StoryId Id { get; init; }

    public required TranslationsId Translations { get; init; }

    public required string Edition { get; init; }

    public required string Slug { get; init; }

    public required string? KeptAddress { get; init; }

    public required string Section { get; init; }

    public required string Headline { get; init; }

    public required string Standfirst { get; init; }

    public required string Dateline { get; init; }

    public required string Body { get; init; }

    public required int Words { get; init; }

    public required PictureId? LeadPictureId { get; init; }

    public required Instant PublishedAt { get; init; }

    public required LocalDate PublishedOn { get; init; }

    public required Instant? UpdatedAt { get; init; }

    /// <summary>How many corrections it ever had; see <see cref="Story.CorrectionCount"/>.</summary>
    public int CorrectionCount { get; init; }

    /// <summary>Did its words change after readers saw them first?</summary>
    public bool HasVersions { get; init; }

    public string AddressIn(string prefix) => StoryAddress.Of(prefix, PublishedOn, Slug, KeptAddress);

    /// <param name="stories">Already gated, and at most one.</param>
    public static Task<StoryRow?> ReadAsync(IQueryable<Story> stories, CancellationToken stop) =>
        stories
            .Select(story => new StoryRow
            {
                Id = story.Id,
                Translations = story.Translations,
                Edition = story.Edition,
                Slug = story.Slug,
                KeptAddress = story.KeptAddress,
                Section = story.Section,
                Headline = story.Headline,
                Standfirst = story.Standfirst,
                Dateline = story.Dateline,
                Body = story.Body,
                Words = story.Words,
                LeadPictureId = story.LeadPictureId,
                PublishedAt = story.PublishedAt!.Value,
                PublishedOn = story.PublishedOn!.Value,
                UpdatedAt = story.UpdatedAt,
                CorrectionCount = story.CorrectionCount,
                HasVersions = story.RevisionNumber > story.FirstPublicRevision,
            })
            .FirstOrDefaultAsync(stop);
}
