using Dastan.Domain.Stories;
using Dastan.Web.Data;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Dastan.Web.Newsroom.Fronts;

/// <summary>A story that may stand on a front.</summary>
/// <param name="About">When it came out; while readers do not see it, what it is and when it comes.</param>
public sealed record FrontChoice(StoryId Id, string Headline, string About, bool IsPublic);

/// <summary>Finds the stories that are offered for a front, and those that stand on one.</summary>
internal static class FrontChoices
{
    private const int Offered = 12;

    // So far back words of a headline are looked for.
    private const int Remembered = 2000;

    // Timed or finished stories that are not out yet; nobody has as many.
    private const int MostComing = 100;

    public static List<StoryId> Ids(IEnumerable<string> fields) =>
        [
            .. fields
                .Select(field => Guid.TryParse(field, out var id) ? new StoryId(id) : (StoryId?)null)
                .OfType<StoryId>(),
        ];

    /// <summary>What is to come and what came last, narrowed to words of the headline.</summary>
    public static async Task<IReadOnlyList<FrontChoice>> OfferAsync(
        Visit visit,
        NewsDb db,
        FrontPlace place,
        string? words,
        CancellationToken stop
    )
    {
        var asked = (words ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var (stories, now) = (Of(db.Stories, place), visit.Now);
        bool IsAsked(ChoiceRow row) =>
            IsOf(row, place)
            && IsReady(row, now)
            && asked.All(word => row.Headline.Contains(word, StringComparison.OrdinalIgnoreCase));

        var newest = stories.PublicAt(now).NewestFirst().Take(asked is [] ? Offered : Remembered);
        return
        [
            .. (await ComingAsync(db, stories, now, stop))
                .Where(IsAsked)
                .DistinctBy(row => row.Id)
                .Take(Offered)
                .Concat((await ReadAsync(newest, stop)).Where(IsAsked).Take(Offered))
                .Select(row => Choice(visit, place, row)),
        ];
    }

    private static async Task<List<ChoiceRow>> ComingAsync(
        NewsDb db,
        IQueryable<Story> stories,
        Instant now,
        CancellationToken stop
    )
    {
        var unpublished = db.Stories.Where(story => story.PublishedAt == null);
        return
        [
            .. await ReadAsync(stories.Where(story => story.PublishedAt > now).Take(MostComing), stop),
            .. await ReadAsync(
                db.Stories.Where(story => story.EmbargoedUntil > now && story.PublishedAt != null).Take(MostComing),
                stop
            ),
            .. await ReadAsync(unpublished.OrderByDescending(story => story.TouchedAt).Take(MostComing), stop),
        ];
    }

    /// <summary>These stories, by their ids.</summary>
    public static async Task<Dictionary<StoryId, FrontChoice>> FindAsync(
        Visit visit,
        NewsDb db,
        FrontPlace place,
        IReadOnlyCollection<StoryId> ids,
        CancellationToken stop
    )
    {
        if (ids.Count == 0)
            return [];

        var rows = await ReadAsync(db.Stories.Where(story => ids.Contains(story.Id)), stop);
        return rows.Where(row => row.Edition == place.Edition.Code)
            .Select(row => Choice(visit, place, row))
            .ToDictionary(choice => choice.Id);
    }

    private static IQueryable<Story> Of(IQueryable<Story> stories, FrontPlace place)
    {
        var (edition, section) = (place.Edition.Code, place.Section);
        return section is "" ? stories.In(edition) : stories.In(edition).Where(story => story.Section == section);
    }

    private static bool IsOf(ChoiceRow row, FrontPlace place) =>
        row.Edition == place.Edition.Code && (place.Section is "" || row.Section == place.Section);

    // A draft that nobody has read is on its way to no front.
    private static bool IsReady(ChoiceRow row, Instant now) =>
        row.Times.StateAt(now) is StoryState.Published or StoryState.Scheduled or StoryState.Ready;

    private static FrontChoice Choice(Visit visit, FrontPlace place, ChoiceRow row)
    {
        var (state, times) = (row.Times.StateAt(visit.Now), row.Times);
        if (state is StoryState.Published)
            return new(row.Id, row.Headline, place.Moment(visit, times.PublishedAt!.Value), true);

        var word = visit.Texts.Story.States[state];
        Instant?[] coming = [times.PublishedAt, times.EmbargoedUntil, times.ScheduledFor];
        var at = state is StoryState.Scheduled ? coming.Where(time => time > visit.Now).Max() : null;
        return new(row.Id, row.Headline, at is { } time ? $"{word}: {place.Moment(visit, time)}" : word, false);
    }

    private static Task<List<ChoiceRow>> ReadAsync(IQueryable<Story> stories, CancellationToken stop) =>
        stories
            .Select(story => new ChoiceRow(
                story.Id,
                story.Edition,
                story.Section,
                story.Headline,
                new StoryTimes(
                    story.Stage,
                    story.PublishedAt,
                    story.EmbargoedUntil,
                    story.ScheduledFor,
                    story.WithdrawnAt
                )
            ))
            .ToListAsync(stop);

    private sealed record ChoiceRow(StoryId Id, string Edition, string Section, string Headline, StoryTimes Times);
}
