using Dastan.Domain.Papers;
using Dastan.Domain.Pictures;
using Dastan.Domain.Stories;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Dastan.Web.Data.Lists;

/// <summary>
/// Keeps in step with stories and static pages which pictures each of them shows. To be called before the changes are saved, with which it is saved.
/// </summary>
internal static class ChangedUses
{
    public static async Task FollowAsync(NewsDb db, CancellationToken stop)
    {
        var stories = db.ChangeTracker.Entries<Story>().Where(HasChanged).ToList();
        var pages = db.ChangeTracker.Entries<StaticPage>().Where(HasChanged).ToList();
        if (stories is [] && pages is [])
            return;

        var bodies = stories.Select(story => story.Entity.Body).Concat(pages.Select(page => page.Entity.Body));
        var ids = await IdsAsync(db, [.. bodies.SelectMany(PicturesInBody.Of).Distinct()], stop);
        await FollowAsync(db, stories, ids, stop);
        await FollowAsync(db, pages, ids, stop);
    }

    private static async Task FollowAsync(
        NewsDb db,
        List<EntityEntry<Story>> changed,
        Dictionary<string, PictureId> ids,
        CancellationToken stop
    )
    {
        var old = Old(changed).Select(story => story.Id).ToList();
        var uses = old is [] ? [] : await db.PictureUses.Where(use => old.Contains(use.StoryId)).ToListAsync(stop);
        var before = uses.ToLookup(use => use.StoryId);
        foreach (var story in changed.Select(entry => entry.Entity))
        {
            var shown = Shown(story.Body, ids).Concat(story.LeadPictureId is { } lead ? [lead] : []).ToHashSet();
            db.RemoveRange(before[story.Id].Where(use => !shown.Contains(use.PictureId)));
            var known = before[story.Id].Select(use => use.PictureId);
            db.AddRange(shown.Except(known).Select(picture => new PictureUse(picture, story.Id)));
        }
    }

    private static async Task FollowAsync(
        NewsDb db,
        List<EntityEntry<StaticPage>> changed,
        Dictionary<string, PictureId> ids,
        CancellationToken stop
    )
    {
        var old = Old(changed).Select(page => page.Id).ToList();
        var uses = old is [] ? [] : await db.PagePictures.Where(use => old.Contains(use.PageId)).ToListAsync(stop);
        var before = uses.ToLookup(use => use.PageId);
        foreach (var page in changed.Select(entry => entry.Entity))
        {
            var shown = Shown(page.Body, ids).ToHashSet();
            db.RemoveRange(before[page.Id].Where(use => !shown.Contains(use.PictureId)));
            var known = before[page.Id].Select(use => use.PictureId);
            db.AddRange(shown.Except(known).Select(picture => new PagePicture(picture, page.Id)));
        }
    }

    private static IEnumerable<PictureId> Shown(string body, Dictionary<string, PictureId> ids) =>
        PicturesInBody.Of(body).Where(ids.ContainsKey).Select(hash => ids[hash]);

    private static async Task<Dictionary<string, PictureId>> IdsAsync(
        NewsDb db,
        List<string> hashes,
        CancellationToken stop
    )
    {
        var ids = db
            .ChangeTracker.Entries<Picture>()
            .Select(entry => entry.Entity)
            .ToDictionary(one => one.Hash, one => one.Id);
        if (!hashes.Exists(hash => !ids.ContainsKey(hash)))
            return ids;

        var there = await db
            .Pictures.Where(picture => hashes.Contains(picture.Hash))
            .Select(picture => new { picture.Hash, picture.Id })
            .ToListAsync(stop);
        foreach (var picture in there)
            ids[picture.Hash] = picture.Id;
        return ids;
    }

    // What is new showed nothing, which is not to be looked up: an import has thousands of them.
    private static IEnumerable<T> Old<T>(List<EntityEntry<T>> changed)
        where T : class => changed.Where(entry => entry.State is EntityState.Modified).Select(entry => entry.Entity);

    private static bool HasChanged(EntityEntry<Story> story) =>
        story.State switch
        {
            EntityState.Added => story.Entity.LeadPictureId is not null
                || PicturesInBody.Of(story.Entity.Body) is not [],
            EntityState.Modified => story.Property(one => one.Body).IsModified
                || story.Property(one => one.LeadPictureId).IsModified,
            _ => false,
        };

    private static bool HasChanged(EntityEntry<StaticPage> page) =>
        page.State switch
        {
            EntityState.Added => PicturesInBody.Of(page.Entity.Body) is not [],
            EntityState.Modified => page.Property(one => one.Body).IsModified,
            _ => false,
        };
}
