using Dastan.Domain.Stories;
using Dastan.Domain.Stories.Checks;
using Dastan.Web.Data;
using Dastan.Web.Parts;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Text;

namespace Dastan.Web.Newsroom.Stories;

/// <summary>The page on which a story is written, for whichever act shows it.</summary>
internal static class StoryPages
{
    internal static readonly LocalDateTimePattern FieldOfTime = LocalDateTimePattern.CreateWithInvariantCulture(
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

    /// <summary>The words as the visitor has them: typed and not saved yet, where there are such.</summary>
    public static async Task<StoryText> TextAsync(
        Visit visit,
        NewsDb db,
        Story story,
        StoryRights rights,
        CancellationToken stop
    )
    {
        var draft = rights.MayWrite ? await db.StoryDrafts.FindAsync([story.Id, visit.Actor.Id], stop) : null;
        return InUse(draft, rights)?.Read ?? story.Text;
    }

    /// <summary>The visitor's draft, where it holds what is not saved and they may go on with it; else null.</summary>
    public static StoryDraft? InUse(StoryDraft? draft, StoryRights rights) =>
        rights.MayWrite && draft is { Version: > 0 } ? draft : null;

    public static IResult Page(Visit visit, StoryView view, int status = StatusCodes.Status200OK) =>
        visit
            .Page<StoryPage, StoryView>(TitleOf(visit, view.Text.Headline), view, status)
            .With(Script.Named("story-editor"));

    // On a phone a headline that is too long would push why it is not saved out of sight. It stands whole in its field.
    private static string TitleOf(Visit visit, string headline) =>
        headline is "" ? visit.Texts.Story.NewStory
        : headline.Length <= StoryChecks.LongestHeadline ? headline
        : $"{headline[..StoryChecks.LongestHeadline].TrimEnd()}…";

    public static Dastan.Domain.Papers.Edition EditionOf(Visit visit, Story story) =>
        visit.Reading.Snapshot.Editions.First(edition => edition.Code == story.Edition);
}
