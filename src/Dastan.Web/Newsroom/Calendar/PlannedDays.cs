using Dastan.Domain.Languages;
using Dastan.Domain.Papers;
using Dastan.Domain.Staff;
using Dastan.Domain.Stories;
using Dastan.Web.Data;
using Dastan.Web.Newsroom.Stories;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Text;

namespace Dastan.Web.Newsroom.Calendar;

/// <summary>What is planned, day by day, each by the clock of its edition.</summary>
public sealed class PlannedDays(NewsDb db)
{
    /// <summary>Some days of it.</summary>
    /// <param name="today">By the clock of the edition that is asked for, or of the first.</param>
    public async Task<IReadOnlyList<CalendarDay>> OfAsync(
        Visit visit,
        CalendarAsked asked,
        CalendarSpan span,
        LocalDate today,
        CancellationToken stop
    )
    {
        // Days begin at other instants in other zones: a day more at both ends has them all.
        var (from, until) = (InstantOf(span.First.PlusDays(-1)), InstantOf(span.Last.PlusDays(2)));
        var mayEdit = await StoryRights.SectionsAsync(visit.Actor, db, stop);
        var staff = await db.Staff.ToDictionaryAsync(member => member.Id, member => member.Name, stop);
        var planned = (await StoriesAsync(from, until, stop))
            .Where(one => IsShown(visit, asked, one))
            .SelectMany(one => Of(visit, one, staff, mayEdit(one.Edition, one.Section)))
            .Concat(await FrontsAsync(visit, asked, from, until, stop))
            .ToLookup(one => one.On, one => one.Planned);
        return
        [
            .. span.Days.Select(day => new CalendarDay(
                DateForms.Weekday(day.DayOfWeek, visit.Texts.Language),
                $"{day.Day}",
                DateForms.DayAndMonth(day, visit.Texts.Language)[$"{day.Day}".Length..],
                day == today,
                span.IsOutside(day),
                [.. planned[day].OrderBy(one => one.Time, StringComparer.Ordinal).ThenBy(one => one.Kind)]
            )),
        ];
    }

    private static Instant InstantOf(LocalDate day) => day.AtMidnight().InUtc().ToInstant();

    // Each of the four times has an index of its own; together they would have none.
    private async Task<IReadOnlyList<PlannedStory>> StoriesAsync(Instant from, Instant until, CancellationToken stop)
    {
        var stories = db.Stories;
        IQueryable<Story>[] sets =
        [
            stories.Where(story => story.ScheduledFor >= from && story.ScheduledFor < until),
            stories.Where(story => story.EmbargoedUntil >= from && story.EmbargoedUntil < until),
            stories.Where(story => story.WithdrawalDueAt >= from && story.WithdrawalDueAt < until),
            stories.Where(story => story.DueAt >= from && story.DueAt < until && story.PublishedAt == null),
        ];
        var found = new Dictionary<StoryId, PlannedStory>();
        foreach (var set in sets)
        foreach (var story in await set.Select(PlannedStory.Of).ToListAsync(stop))
            found[story.Id] = story;
        return [.. found.Values];
    }

    private static bool IsShown(Visit visit, CalendarAsked asked, PlannedStory story) =>
        (asked.Edition is "" || story.Edition == asked.Edition)
        && (asked.Section is "" || story.Section == asked.Section)
        && (visit.Actor.May(Acts.EditDeskStory) || story.BegunBy == visit.Actor.Id || story.HeldBy == visit.Actor.Id);

    private static IEnumerable<(LocalDate On, Planned Planned)> Of(
        Visit visit,
        PlannedStory story,
        Dictionary<StaffId, string> staff,
        bool mayEdit
    )
    {
        var edition = visit.Reading.Snapshot.Editions.First(one => one.Code == story.Edition);
        var isOut = story.Times.PublishedAt is not null;
        var times = new (PlannedKind Kind, Instant? At)[]
        {
            (PlannedKind.Scheduled, story.Times.ScheduledFor),
            (
                PlannedKind.EmbargoEnds,
                isOut && story.Times.EmbargoedUntil <= visit.Now ? null : story.Times.EmbargoedUntil
            ),
            (PlannedKind.Due, isOut ? null : story.DueAt),
            (PlannedKind.Withdrawal, story.WithdrawalDueAt),
        };
        foreach (var (kind, at) in times)
            if (at is { } instant)
                yield return (
                    edition.DayOf(instant),
                    new(
                        kind,
                        TimeOf(edition, instant),
                        story.Headline,
                        $"{NewsroomAddress.Root}/stories/{story.Id.Value}",
                        story.Edition,
                        (visit.Reading with { Edition = edition }).NameOfSection(story.Section),
                        story.Times.StateAt(visit.Now),
                        story.HeldBy is { } holder ? staff.GetValueOrDefault(holder, "") : "",
                        mayEdit && kind is PlannedKind.Due ? LocalDatePattern.Iso.Format(edition.DayOf(instant)) : ""
                    )
                );
    }

    private async Task<IReadOnlyList<(LocalDate On, Planned Planned)>> FrontsAsync(
        Visit visit,
        CalendarAsked asked,
        Instant from,
        Instant until,
        CancellationToken stop
    )
    {
        if (!visit.Actor.May(Acts.LayOutFronts))
            return [];

        var fronts = await db
            .Fronts.Where(front => front.PublishedAt > visit.Now)
            .Where(front => front.PublishedAt >= from && front.PublishedAt < until)
            .Select(front => new
            {
                front.Id,
                front.Edition,
                front.Section,
                front.PublishedAt,
            })
            .ToListAsync(stop);
        return
        [
            .. fronts
                .Where(front => asked.Edition is "" || front.Edition == asked.Edition)
                .Where(front => asked.Section is "" || front.Section == asked.Section)
                .Select(front =>
                {
                    var edition = visit.Reading.Snapshot.Editions.First(one => one.Code == front.Edition);
                    var section = front.Section is ""
                        ? ""
                        : (visit.Reading with { Edition = edition }).NameOfSection(front.Section);
                    return (
                        edition.DayOf(front.PublishedAt),
                        new Planned(
                            PlannedKind.Front,
                            TimeOf(edition, front.PublishedAt),
                            section is "" ? edition.Name : section,
                            $"{NewsroomAddress.Fronts}/{front.Id.Value}",
                            front.Edition,
                            section,
                            null,
                            "",
                            ""
                        )
                    );
                }),
        ];
    }

    private static string TimeOf(Edition edition, Instant at) => DateForms.Time(at.InZone(edition.Zone).TimeOfDay);
}
