using Dastan.Domain.Stories;
using Dastan.Domain.Stories.Together;
using Dastan.Web.Data;
using Dastan.Web.Parts;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using static Dastan.Domain.Languages.NamesInOrder;

namespace Dastan.Web.Newsroom.Desk;

/// <summary>The page of the desk's list, for whichever act shows it.</summary>
internal sealed class DeskPages(Visit visit, NewsDb db, DeskViews views)
{
    private const int Places = 100;

    // So far back words of a headline are looked for among what is published; for all of it there is the search.
    private const int Remembered = 2000;

    /// <param name="chosen">What was ticked and typed for several at once.</param>
    /// <param name="problem">Why nothing of that was done; null for nothing to tell.</param>
    public async Task<IResult> ShowAsync(DeskAsked asked, ChosenForm chosen, string? problem, CancellationToken stop)
    {
        var stories = asked.Narrow(Listed(asked), visit.Actor);
        var rows = await stories
            .Take(asked.Words is [] ? Places : Remembered)
            .Select(story => new DeskRow
            {
                Id = story.Id,
                Headline = story.Headline,
                Edition = story.Edition,
                Section = story.Section,
                Words = story.Words,
                DueAt = story.DueAt,
                TouchedAt = story.TouchedAt ?? story.PublishedAt,
                Notes = db.StoryNotes.Count(note => note.StoryId == story.Id && note.ResolvedAt == null),
                Times = new(
                    story.Stage,
                    story.PublishedAt,
                    story.EmbargoedUntil,
                    story.ScheduledFor,
                    story.WithdrawnAt
                ),
                Holder = db
                    .Staff.Where(member => member.Id == story.HeldBy)
                    .Select(member => member.Name)
                    .FirstOrDefault(),
            })
            .ToListAsync(stop);
        var company = await CompanyAsync(stop);
        var page = visit.Page<DeskPage, DeskView>(
            visit.Texts.Shell.Desk,
            new(
                asked,
                [.. visit.Reading.Snapshot.Editions.Select(edition => (edition.Code, edition.Name))],
                [
                    .. rows.Where(row => asked.IsAskedFor(row.Headline))
                        .Take(Places)
                        .Select(row => Line(row, company[row.Id])),
                ],
                visit.Actor.May(Acts.EditDeskStory)
            )
            {
                HasSections = visit.Reading.Snapshot.Sections.Count > 0,
                Views = await views.OfAsync(visit, stop),
                Desks = await views.DesksAsync(visit, stop),
                Chosen = await ChosenView.OfAsync(visit, db, chosen with { Desk = asked.Query }, stop),
                Problem = problem,
            },
            problem is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity
        );
        return page.With(Script.Named("tick-rows"), Script.Named("live-desk"));
    }

    // What the newsroom is at lies in an index of its own; the rest is the archive, newest first.
    private IQueryable<Story> Listed(DeskAsked asked) =>
        asked.IsEmbargoed
            ? db.Stories.Where(story => story.EmbargoedUntil > visit.Now).OrderBy(story => story.EmbargoedUntil)
            : asked.Kept switch
            {
                StoryState.Published => db
                    .Stories.PublicAt(visit.Now)
                    .In(asked.Edition is null or "" ? visit.Reading.Code : asked.Edition)
                    .NewestFirst()
                    .Take(Remembered),
                StoryState.Withdrawn => db
                    .Stories.Where(story => story.WithdrawnAt != null)
                    .OrderByDescending(story => story.WithdrawnAt),
                StoryState.Scheduled => db
                    .Stories.Where(story => story.PublishedAt == null && story.ScheduledFor != null)
                    .OrderBy(story => story.ScheduledFor),
                { } state => At(db.Stories, (StoryStage)state).OrderByDescending(story => story.TouchedAt),
                null => db
                    .Stories.Where(story => story.PublishedAt == null)
                    .OrderByDescending(story => story.TouchedAt),
            };

    private static IQueryable<Story> At(IQueryable<Story> stories, StoryStage stage) =>
        stories.Where(story => story.PublishedAt == null && story.ScheduledFor == null && story.Stage == stage);

    // Who has a story open now is a handful of people, whatever is listed.
    private async Task<ILookup<StoryId, string>> CompanyAsync(CancellationToken stop)
    {
        var here = await db
            .StoryPresences.HereAt(visit.Now)
            .Select(one => new
            {
                one.StoryId,
                Name = db.Staff.Where(member => member.Id == one.StaffId).Select(member => member.Name).First(),
            })
            .ToListAsync(stop);
        return here.Distinct()
            .ByName(visit.Texts.Language, one => one.Name)
            .ToLookup(one => one.StoryId, one => one.Name);
    }

    private DeskLine Line(DeskRow row, IEnumerable<string> company)
    {
        var edition = visit.Reading.Snapshot.Editions.First(one => one.Code == row.Edition);
        return new(
            $"s-{row.Id.Value}",
            $"{NewsroomAddress.Root}/stories/{row.Id.Value}",
            row.Headline,
            row.Edition,
            (visit.Reading with { Edition = edition }).NameOfSection(row.Section),
            row.Times.StateAt(visit.Now),
            row.Holder ?? "",
            row.Words,
            row.DueAt is { } due ? visit.MomentIn(edition, due) : "",
            row.TouchedAt is { } touched ? visit.MomentIn(edition, touched) : "",
            string.Join(", ", company),
            row.Times.ScheduledFor is { } at ? visit.MomentIn(edition, at) : "",
            row.Times.EmbargoedUntil is { } until && until > visit.Now ? visit.MomentIn(edition, until) : ""
        )
        {
            Notes = row.Notes,
        };
    }

    private sealed record DeskRow
    {
        public required StoryId Id { get; init; }

        public required string Headline { get; init; }

        public required string Edition { get; init; }

        public required string Section { get; init; }

        public required int Words { get; init; }

        public required Instant? DueAt { get; init; }

        public required Instant? TouchedAt { get; init; }

        public required int Notes { get; init; }

        public required StoryTimes Times { get; init; }

        public required string? Holder { get; init; }
    }
}
