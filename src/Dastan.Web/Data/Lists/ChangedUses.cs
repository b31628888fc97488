using Dastan.Domain.Pictures;
using Dastan.Domain.Stories;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Dastan.Web.Data.Lists;

/// <summary>Keeps in step with the stories which pictures each of them shows. To be called before the changes are saved, with which it is saved.</summary>
internal static class ChangedUses
{
    public static async Task FollowAsync(NewsDb db, CancellationToken stop)
    {
        var changed = db.ChangeTracker.Entries<Story>().Where(HasChanged).ToList();
        if (changed is [])
            return;

        var hashes = changed.SelectMany(story => PicturesInBody.Of(story.Entity.Body)).Distinct().ToList();
        var coming = db
            .ChangeTracker.Entries<Picture>()
            .Select(entry => entry.Entity)
            .ToDictionary(one => one.Hash, one => one.Id);
        var there = hashes.Exists(hash => !coming.ContainsKey(hash))
            ? await db
                .Pictures.Where(picture => hashes.Contains(picture.Hash))
                .Select(picture => new { picture.Hash, picture.Id })
                .ToListAsync(stop)
            : [];
        foreach (var picture in there)
            coming[picture.Hash] = picture.Id;

        var before = await BeforeAsync(db, changed, stop);
        foreach (var story in changed.Select(entry => entry.Entity))
        {
            var shown = PicturesInBody
                .Of(story.Body)
                .Where(coming.ContainsKey)
                .Select(hash => coming[hash])
                .Concat(story.LeadPictureId is { } lead ? [lead] : [])
                .ToHashSet();
            db.RemoveRange(before[story.Id].Where(use => !shown.Contains(use.PictureId)));
            db.AddRange(
                shown
                    .Except(before[story.Id].Select(use => use.PictureId))
                    .Select(picture => new PictureUse(picture, story.Id))
            );
        }
    }

    // A new story showed nothing, which is not to be looked up: an import has thousands of them.
    private static async Task<ILookup<StoryId, PictureUse>> BeforeAsync(
        NewsDb db,
        List<EntityEntry<Story>> changed,
        CancellationToken stop
    )
    {
        var old = changed.Where(entry => entry.State is EntityState.Modified).Select(entry => entry.Entity.Id).ToList();
        var uses = old is [] ? [] : await db.PictureUses.Where(use => old.Contains(use.StoryId)).ToListAsync(stop);
        return uses.ToLookup(use => use.StoryId);
    }

    private static bool HasChanged(EntityEntry<Story> story) =>
        story.State switch
        {
            EntityState.Added => story.Entity.LeadPictureId is not null
                || PicturesInBody.Of(story.Entity.Body) is not [],
            EntityState.Modified => story.Property(one => one.Body).IsModified
                || story.Property(one => one.LeadPictureId).IsModified,
            _ => false,
        };
}
