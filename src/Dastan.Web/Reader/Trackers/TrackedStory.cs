using Dastan.Domain.Stories;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Dastan.Web.Reader.Trackers;

/// <summary>What is said of a story that a tracker has to do with.</summary>
internal sealed record TrackedStory(
    StoryId Id,
    TranslationsId Translations,
    string Edition,
    string Headline,
    string Slug,
    string? KeptAddress,
    LocalDate PublishedOn
)
{
    /// <param name="stories">Already gated.</param>
    public static Task<List<TrackedStory>> ReadAsync(IQueryable<Story> stories, CancellationToken stop) =>
        stories
            .Select(story => new TrackedStory(
                story.Id,
                story.Translations,
                story.Edition,
                story.Headline,
                story.Slug,
                story.KeptAddress,
                story.PublishedOn!.Value
            ))
            .ToListAsync(stop);
}
