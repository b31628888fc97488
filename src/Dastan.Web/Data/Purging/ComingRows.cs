using Dastan.Domain.Fronts;
using Dastan.Domain.Stories;
using Dastan.Domain.Stories.Corrections;
using Dastan.Web.Press;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Dastan.Web.Data.Purging;

/// <summary>Reads what changes by itself after an instant. There are few such rows, and each kind is found by an index.</summary>
internal static class ComingRows
{
    public static async Task<IReadOnlyList<ComingChange>> ReadAsync(NewsDb db, Instant now, CancellationToken stop)
    {
        var changes = new List<ComingChange>();
        foreach (var story in await StoriesAsync(db, now, stop))
            changes.AddRange(Of(story, now));
        changes.AddRange(await CorrectionsAsync(db, now, stop));
        changes.AddRange(await FrontsAsync(db, now, stop));
        var pages = await db
            .StaticPages.Where(page => page.PublishedAt > now)
            .Select(page => new { page.PublishedAt, page.Slug })
            .ToListAsync(stop);
        changes.AddRange(
            pages.Select(page => new ComingChange(page.PublishedAt!.Value, [Tag.Paper, Tag.Page(page.Slug)], []))
        );
        return changes;
    }

    // What a page says without its correction is not to be shown once that is public.
    private static async Task<IEnumerable<ComingChange>> CorrectionsAsync(
        NewsDb db,
        Instant now,
        CancellationToken stop
    )
    {
        var corrections = await db
            .Corrections.ComingAfter(now)
            .Select(one => new
            {
                At = one.PublishedAt,
                one.Edition,
                one.StoryId,
            })
            .ToListAsync(stop);
        return corrections.Select(one => new ComingChange(
            one.At,
            [Tag.Corrections(one.Edition)],
            [Tag.Story(one.StoryId)]
        ));
    }

    // Fronts that are to come, and pins that are to end.
    private static async Task<IEnumerable<ComingChange>> FrontsAsync(NewsDb db, Instant now, CancellationToken stop)
    {
        var fronts = await db
            .Fronts.ComingAfter(now)
            .Select(front => new
            {
                At = front.PublishedAt,
                front.Edition,
                front.Section,
            })
            .ToListAsync(stop);
        var pins = await db.Set<FrontSlot>()
            .Where(slot => slot.PinnedUntil > now)
            .Join(
                db.Fronts,
                slot => slot.FrontId,
                front => front.Id,
                (slot, front) =>
                    new
                    {
                        At = slot.PinnedUntil!.Value,
                        front.Edition,
                        front.Section,
                    }
            )
            .ToListAsync(stop);
        return fronts
            .Concat(pins)
            .Select(front => new ComingChange(front.At, [Tag.Front(front.Edition, front.Section)], []));
    }

    private static IEnumerable<ComingChange> Of(ComingStory story, Instant now)
    {
        var lists = story.Standing.Lists.ToList();
        // Both have to have passed.
        var outAt = Instant.Max(story.PublishedAt, story.EmbargoedUntil ?? Instant.MinValue);
        if (outAt > now)
            yield return new(outAt, [.. lists, Tag.Story(story.Standing.Id)], []);
        if (story.WithdrawnAt > now)
            yield return new(
                story.WithdrawnAt.Value,
                lists,
                [Tag.Story(story.Standing.Id), .. story.Standing.Sitemaps]
            );
    }

    private static async Task<IReadOnlyList<ComingStory>> StoriesAsync(NewsDb db, Instant now, CancellationToken stop)
    {
        var stories = new Dictionary<StoryId, ComingStory>();
        async Task AddAsync(IQueryable<Story> some)
        {
            foreach (var story in await Project(some).ToListAsync(stop))
                stories[story.Standing.Id] = story;
        }

        foreach (var edition in await db.Editions.Select(edition => edition.Code).ToListAsync(stop))
            await AddAsync(db.Stories.In(edition).Where(story => story.PublishedAt > now));
        await AddAsync(db.Stories.Where(story => story.EmbargoedUntil > now && story.PublishedAt != null));
        await AddAsync(db.Stories.Where(story => story.WithdrawnAt > now && story.PublishedAt != null));
        return await FiledAsync(db, stories, stop);
    }

    // Apart: together with them, SQLite would read all stories in the order of their ids.
    private static async Task<IReadOnlyList<ComingStory>> FiledAsync(
        NewsDb db,
        Dictionary<StoryId, ComingStory> stories,
        CancellationToken stop
    )
    {
        if (stories.Count == 0)
            return [];

        var ids = stories.Keys.ToList();
        var topics = (
            await db.StoryTopics.Where(about => ids.Contains(about.StoryId)).AsNoTracking().ToListAsync(stop)
        ).ToLookup(about => about.StoryId, about => about.TopicId);
        var people = (
            await db.StoryBylines.Where(byline => ids.Contains(byline.StoryId)).AsNoTracking().ToListAsync(stop)
        ).ToLookup(byline => byline.StoryId, byline => byline.PersonId);
        return
        [
            .. stories.Values.Select(story =>
                story with
                {
                    Standing = story.Standing with
                    {
                        Topics = [.. topics[story.Standing.Id]],
                        People = [.. people[story.Standing.Id]],
                    },
                }
            ),
        ];
    }

    private static IQueryable<ComingStory> Project(IQueryable<Story> stories) =>
        stories.Select(story => new ComingStory(
            new StandingOfStory(story.Id, story.Edition, story.Section, story.PublishedOn!.Value, story.Translations)
            {
                IsCorrected = story.CorrectionCount > 0,
            },
            story.PublishedAt!.Value,
            story.EmbargoedUntil,
            story.WithdrawnAt
        ));

    private sealed record ComingStory(
        StandingOfStory Standing,
        Instant PublishedAt,
        Instant? EmbargoedUntil,
        Instant? WithdrawnAt
    );
}
