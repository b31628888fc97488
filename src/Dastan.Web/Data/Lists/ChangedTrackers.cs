using Dastan.Domain.Stories;
using Dastan.Domain.Trackers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Dastan.Web.Data.Lists;

/// <summary>
/// Keeps in step with stories which trackers each of them speaks of. To be called before the changes are saved, with which it is saved.
/// </summary>
internal static class ChangedTrackers
{
    public static async Task FollowAsync(NewsDb db, CancellationToken stop)
    {
        var changed = db.ChangeTracker.Entries<Story>().Where(HasChanged).ToList();
        if (changed is [])
            return;

        // What is new spoke of nothing, which is not to be looked up: an import has thousands of them.
        var old = changed.Where(one => one.State is EntityState.Modified).Select(one => one.Entity.Id).ToList();
        var uses = old is [] ? [] : await db.StoryTrackers.Where(use => old.Contains(use.StoryId)).ToListAsync(stop);
        var before = uses.ToLookup(use => use.StoryId);
        foreach (var story in changed.Select(one => one.Entity))
        {
            var named = TrackersInBody.Of(story.Body);
            db.RemoveRange(before[story.Id].Where(use => !named.Contains(use.Slug)));
            db.AddRange(
                named.Except(before[story.Id].Select(use => use.Slug)).Select(slug => new StoryTracker(slug, story.Id))
            );
        }
    }

    private static bool HasChanged(EntityEntry<Story> story) =>
        story.State switch
        {
            EntityState.Added => TrackersInBody.Of(story.Entity.Body) is not [],
            EntityState.Modified => story.Property(one => one.Body).IsModified,
            _ => false,
        };
}
