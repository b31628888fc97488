using Dastan.Domain.Stories;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Dastan.Web.Reader.Histories;

/// <summary>What a story's history needs of it.</summary>
public sealed record HistoryRow
{
    public required StoryId Id { get; init; }

    public required string Headline { get; init; }

    public required string Slug { get; init; }

    public required string? KeptAddress { get; init; }

    public required LocalDate PublishedOn { get; init; }

    public required Instant PublishedAt { get; init; }

    public required Instant? EmbargoedUntil { get; init; }

    public required Instant? WithdrawnAt { get; init; }

    public required int FirstPublicRevision { get; init; }

    public required int CorrectionCount { get; init; }

    public StoryTimes Times => new(StoryStage.Draft, PublishedAt, EmbargoedUntil, null, WithdrawnAt);

    public string AddressIn(string prefix) => StoryAddress.Of(prefix, PublishedOn, Slug, KeptAddress);

    /// <param name="stories">Already gated, and at most one.</param>
    public static Task<HistoryRow?> ReadAsync(IQueryable<Story> stories, CancellationToken stop) =>
        stories
            .Select(story => new HistoryRow
            {
                Id = story.Id,
                Headline = story.Headline,
                Slug = story.Slug,
                KeptAddress = story.KeptAddress,
                PublishedOn = story.PublishedOn!.Value,
                PublishedAt = story.PublishedAt!.Value,
                EmbargoedUntil = story.EmbargoedUntil,
                WithdrawnAt = story.WithdrawnAt,
                FirstPublicRevision = story.FirstPublicRevision,
                CorrectionCount = story.CorrectionCount,
            })
            .FirstOrDefaultAsync(stop);
}
