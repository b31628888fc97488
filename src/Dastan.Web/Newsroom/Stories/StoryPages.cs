using Dastan.Domain.Stories;
using Dastan.Web.Data;
using Dastan.Web.Newsroom.Pictures;
using Dastan.Web.Parts;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Text;

namespace Dastan.Web.Newsroom.Stories;

/// <summary>The page on which a story is written, for whichever act shows it.</summary>
internal static class StoryPages
{
    // Whoever wrote within this time is still at it.
    private static readonly Duration Presence = Duration.FromMinutes(2);

    // More would make the page heavy on a slow line.
    private const int MostOffered = 300;

    private static readonly LocalDateTimePattern FieldOfTime = LocalDateTimePattern.CreateWithInvariantCulture(
        "uuuu-MM-dd'T'HH:mm"
    );

    public static string AddressOf(Story story) => $"{NewsroomAddress.Root}/stories/{story.Id.Value}";

    public static LocalDateTime? Time(string? field) =>
        FieldOfTime.Parse(field ?? "") is { Success: true, Value: var time } ? time : null;

    /// <summary>A story with its byline and topics, to be changed.</summary>
    public static async Task<Story?> FindAsync(NewsDb db, Guid id, CancellationToken stop)
    {
        if (await db.Stories.FirstOrDefaultAsync(one => one.Id == new StoryId(id), stop) is not { } story)
            return null;

        await db.Entry(story).Collection(one => one.Bylines).LoadAsync(stop);
        await db.Entry(story).Collection(one => one.Topics).LoadAsync(stop);
        return story;
    }

    public static async Task<StoryView> ViewAsync(
        Visit visit,
        NewsDb db,
        Story story,
        StoryRights rights,
        CancellationToken stop
    )
    {
        var draft = await db.StoryDrafts.FindAsync([story.Id, visit.Actor.Id], stop);
        var (edition, words) = (story.Edition, visit.Texts.Story);
        var people = await db.People.Take(MostOffered).Select(person => person.Name).ToListAsync(stop);
        var topics = await db.Topics.Take(MostOffered).Select(topic => topic.Name).ToListAsync(stop);
        var filed = await StoryFiling.OfAsync(db, story, stop);
        var inUse = rights.MayWrite ? draft : null;
        return new()
        {
            Address = AddressOf(story),
            Edition = edition,
            Text = inUse is { Version: > 0 } ? inUse.Text : story.Text,
            BasedOn = inUse?.BasedOn ?? story.RevisionNumber,
            Draft = inUse,
            Sections = [.. visit.Reading.Snapshot.Sections[edition].Select(section => (section.Slug, section.Name))],
            Filing = filed,
            Filed = filed,
            KnownPeople = [.. people.Select(name => name.In(edition)).Order(StringComparer.Ordinal)],
            KnownTopics = [.. topics.Select(name => name.In(edition)).Order(StringComparer.Ordinal)],
            Why = "",
            State = story.StateAt(visit.Now),
            Rights = rights,
            Acts = [.. ActsFor(story, rights, words)],
            ReturnReason = story.ReturnReason,
            PublicAddress = PublicAddress(visit, story),
            Assignment = await AssignmentAsync(visit, db, story, stop),
            Lead = await LeadAsync(db, story, stop),
            Others = await OthersAsync(visit, db, story, stop),
        };
    }

    public static IResult Page(Visit visit, StoryView view, int status = StatusCodes.Status200OK) =>
        visit
            .Page<StoryPage, StoryView>(
                view.Text.Headline is "" ? visit.Texts.Story.NewStory : view.Text.Headline,
                view,
                status
            )
            .With(Script.Named("story-editor"));

    private static async Task<OfferedPicture?> LeadAsync(NewsDb db, Story story, CancellationToken stop) =>
        story.LeadPictureId is { } lead
        && await db.Pictures.AsNoTracking().FirstOrDefaultAsync(picture => picture.Id == lead, stop) is { } picture
            ? OfferedPicture.Of(picture, story.Edition)
            : null;

    private static IEnumerable<StoryAct> ActsFor(Story story, StoryRights rights, Texts.StoryTexts words)
    {
        if (!rights.MayWrite)
            yield break;

        yield return new("", words.Save);
        if (story.PublishedAt is not null)
            yield break;
        if (story.Stage is StoryStage.Draft)
            yield return new("review", words.HandIn);
        if (rights.MayEdit && story.Stage is not StoryStage.Ready)
            yield return new("ready", words.Approve);
        if (rights.MayEdit)
            yield return new("publish", words.Publish);
    }

    private static string? PublicAddress(Visit visit, Story story) =>
        story.StateAt(visit.Now) is StoryState.Published
            ? StoryAddress.Of(EditionOf(visit, story).Prefix, story.PublishedOn!.Value, story.Slug, story.KeptAddress)
            : null;

    public static Dastan.Domain.Papers.Edition EditionOf(Visit visit, Story story) =>
        visit.Reading.Snapshot.Editions.First(edition => edition.Code == story.Edition);

    private static async Task<Assignment> AssignmentAsync(Visit visit, NewsDb db, Story story, CancellationToken stop)
    {
        var staff = await db
            .Staff.OrderBy(member => member.Name)
            .Select(member => new { member.Id, member.Name })
            .ToListAsync(stop);
        var due = story.DueAt?.InZone(EditionOf(visit, story).Zone).LocalDateTime;
        return new(
            $"{story.HeldBy}",
            due is { } time ? FieldOfTime.Format(time) : "",
            [.. staff.Select(member => ($"{member.Id}", member.Name))]
        );
    }

    private static Task<List<string>> OthersAsync(Visit visit, NewsDb db, Story story, CancellationToken stop)
    {
        var since = visit.Now - Presence;
        return db
            .StoryDrafts.Where(draft =>
                draft.StoryId == story.Id && draft.StaffId != visit.Actor.Id && draft.ChangedAt > since
            )
            .Join(db.Staff, draft => draft.StaffId, member => member.Id, (_, member) => member.Name)
            .ToListAsync(stop);
    }
}
