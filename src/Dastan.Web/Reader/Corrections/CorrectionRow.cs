using Dastan.Domain.Stories;
using Dastan.Domain.Stories.Corrections;
using Dastan.Web.Data;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Dastan.Web.Reader.Corrections;

/// <summary>What readers are told of a correction.</summary>
public sealed record CorrectionRow(
    CorrectionId Id,
    StoryId StoryId,
    CorrectionKind Kind,
    CorrectionPlace Place,
    string Wrong,
    string Now,
    Instant PublishedAt
)
{
    /// <summary>Its place on the story's page.</summary>
    public string Anchor => $"c-{Id.Value:N}";

    /// <summary>Those of some stories, the newest first.</summary>
    /// <param name="stories">Already gated. Without any, nothing is asked.</param>
    public static async Task<IReadOnlyList<CorrectionRow>> ReadAsync(
        NewsDb db,
        IReadOnlyList<StoryId> stories,
        Instant now,
        CancellationToken stop
    )
    {
        if (stories is [])
            return [];

        var corrections = stories is [var only]
            ? db.Corrections.Of(only)
            : db.Corrections.Where(one => stories.Contains(one.StoryId));
        return await Project(corrections.PublicAt(now).NewestFirst()).ToListAsync(stop);
    }

    private static IQueryable<CorrectionRow> Project(IQueryable<Correction> corrections) =>
        corrections.Select(one => new CorrectionRow(
            one.Id,
            one.StoryId,
            one.Kind,
            one.Place,
            one.Wrong,
            one.Now,
            one.PublishedAt
        ));
}
