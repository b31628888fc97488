using Dastan.Domain;
using Dastan.Domain.Papers;
using Dastan.Domain.Stories;
using Dastan.Web.Data;
using Dastan.Web.Newsroom.Stories;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Text;

namespace Dastan.Web.Newsroom.Calendar;

/// <summary>POST /newsroom/stories/{id}/due: the story is due on another day, at the same hour; then the calendar again.</summary>
public static class MoveDueDay
{
    public static async Task<IResult> Post(
        Guid id,
        [FromForm] DueForm form,
        Visit visit,
        NewsDb db,
        CalendarPages pages,
        CancellationToken stop
    )
    {
        if (await db.Stories.FirstOrDefaultAsync(one => one.Id == new StoryId(id), stop) is not { } story)
            return Results.NotFound();
        if (!(await StoryRights.OfAsync(visit, db, story, stop)).MayEdit)
            return Results.StatusCode(StatusCodes.Status403Forbidden);

        var problem = Moved(story, form.On, visit) is { } no ? visit.Texts.Of(no) : null;
        if (problem is null)
            try
            {
                _ = await db.SaveAsync(visit.Deed(Acts.EditDeskStory, "story", id), stop);
                return Results.LocalRedirect(form.Back.AddressOf(form.Back.Known, form.Back.IsMonth));
            }
            catch (DbUpdateConcurrencyException)
            {
                problem = visit.Texts.Story.TouchedMeanwhile;
            }
        db.ChangeTracker.Clear();
        return await pages.ShowAsync(visit, form.Back, problem, stop);
    }

    private static Refusal? Moved(Story story, string? typed, Visit visit)
    {
        if (LocalDatePattern.Iso.Parse((typed ?? "").Trim()) is not { Success: true, Value: var day })
            return ClockRefusals.NotATime(typed ?? "");

        var zone = StoryPages.EditionOf(visit, story).Zone;
        var hour = story.DueAt?.InZone(zone).TimeOfDay ?? LocalTime.Noon;
        story.Assign(story.HeldBy, (day + hour).InZoneLeniently(zone).ToInstant(), visit.Now);
        return null;
    }
}

/// <summary>On which day, and which calendar to show again.</summary>
public sealed record DueForm
{
    /// <summary><c>2026-11-26</c>.</summary>
    public string? On { get; init; }

    public string? By { get; init; }

    public string? Day { get; init; }

    public string? Place { get; init; }

    internal CalendarAsked Back =>
        new()
        {
            By = By,
            Day = Day,
            Place = Place,
        };
}
