using Dastan.Domain.Fronts;
using Dastan.Domain.Stories;
using Dastan.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Web.Newsroom.Fronts;

/// <summary>Reads fronts as lists tell of them.</summary>
internal static class FrontLines
{
    /// <summary>The last one that the newsroom laid out for a place, whether it counts yet or not; null for none.</summary>
    public static Task<Front?> NewestAsync(NewsDb db, FrontPlace place, CancellationToken stop) =>
        db
            .Fronts.Of(place.Edition.Code, place.Section)
            .Where(front => front.Number != null)
            .OrderByDescending(front => front.Number)
            .FirstOrDefaultAsync(stop);

    /// <param name="fronts">Of one place.</param>
    public static async Task<IReadOnlyList<FrontLine>> ReadAsync(
        Visit visit,
        NewsDb db,
        FrontPlace place,
        IQueryable<Front> fronts,
        CancellationToken stop
    )
    {
        var rows = await fronts.Include(front => front.Slots).AsNoTracking().ToListAsync(stop);
        var stories = rows.SelectMany(front => front.Slots).Select(slot => slot.StoryId).ToHashSet();
        var headlines = await HeadlinesAsync(db, stories, stop);
        var people = rows.Select(front => front.LaidOutBy).OfType<Domain.Staff.StaffId>().ToHashSet();
        var names = await db
            .Staff.Where(member => people.Contains(member.Id))
            .ToDictionaryAsync(member => member.Id, member => member.Name, stop);
        return
        [
            .. rows.Select(front => new FrontLine(
                front.Id.Value,
                place.Moment(visit, front.PublishedAt),
                "",
                front.LaidOutBy is { } who ? names.GetValueOrDefault(who, "") : "",
                front.Note,
                [
                    .. front
                        .Slots.OrderBy(slot => slot.Position)
                        .Select(slot => (slot.Position, headlines.GetValueOrDefault(slot.StoryId, ""))),
                ]
            )),
        ];
    }

    private static async Task<Dictionary<StoryId, string>> HeadlinesAsync(
        NewsDb db,
        HashSet<StoryId> stories,
        CancellationToken stop
    ) =>
        stories.Count == 0
            ? []
            : await db
                .Stories.Where(story => stories.Contains(story.Id))
                .Select(story => new { story.Id, story.Headline })
                .ToDictionaryAsync(story => story.Id, story => story.Headline, stop);
}
