using Dastan.Domain.Stories;
using Dastan.Domain.Trackers;
using Dastan.Web.Press;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Web.Data.Purging;

/// <summary>Trackers of which something comes from stories that have changed, or of which these speak: they show their headlines, or hide with them.</summary>
internal static class ChangedSources
{
    /// <summary>The tags of those trackers; none for what touches no tracker.</summary>
    public static async Task<IReadOnlyList<Tag>> OfAsync(NewsDb db, CancellationToken stop)
    {
        var changed = db
            .ChangeTracker.Entries<Story>()
            .Where(entry => entry.State is EntityState.Added or EntityState.Modified)
            // A draft that nobody outside knows of changes nothing that they see.
            .Where(entry =>
                entry.Entity.PublishedAt is not null || entry.Property(story => story.PublishedAt).IsModified
            )
            .ToList();
        if (changed is [])
            return [];

        // What is new is no source of anything yet.
        var old = changed
            .Where(entry => entry.State is EntityState.Modified)
            .Select(entry => (StoryId?)entry.Entity.Id)
            .ToList();
        var slugs = changed.SelectMany(entry => TrackersInBody.Of(entry.Entity.Body)).ToHashSet();
        foreach (var story in old)
            slugs.UnionWith(await OfAsync(db, story, stop));
        return slugs.Count == 0 ? [] : [Tag.Trackers, .. slugs.Select(Tag.Tracker)];
    }

    private static async Task<IReadOnlyList<string>> OfAsync(NewsDb db, StoryId? story, CancellationToken stop)
    {
        var figures = db.Set<Figure>()
            .Where(figure => figure.SourceStoryId == story)
            .Select(figure => figure.TrackerId);
        var restated = db.Set<FigureRestatement>()
            .Where(before => before.SourceStoryId == story)
            .Join(db.Set<Figure>(), before => before.FigureId, figure => figure.Id, (_, figure) => figure.TrackerId);
        var targets = db.Set<Target>()
            .Where(target => target.SourceStoryId == story)
            .Select(target => target.TrackerId);
        return await figures
            .Concat(restated)
            .Concat(targets)
            .Join(db.Trackers, id => id, tracker => tracker.Id, (_, tracker) => tracker.Slug)
            .Concat(db.StoryTrackers.Where(use => use.StoryId == story).Select(use => use.Slug))
            .ToListAsync(stop);
    }
}
