using Dastan.Domain.Languages;
using Dastan.Domain.Papers;
using Dastan.Domain.Staff;
using Dastan.Web.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Web.Newsroom.Stories;

/// <summary>What a desk does with a story besides writing: gives it to somebody, or back to its writer.</summary>
public static class PassOnStory
{
    /// <summary>POST /newsroom/stories/{id}/assignment.</summary>
    public static Task<IResult> Assign(
        Guid id,
        [FromForm] AssignmentForm form,
        Visit visit,
        NewsDb db,
        StoryDeeds deeds,
        CancellationToken stop
    ) =>
        deeds.DoAsync(
            id,
            Acts.EditDeskStory,
            visit,
            async story =>
            {
                if (form.Due is not (null or "") && StoryPages.Time(form.Due) is null)
                    return ClockRefusals.NotATime(form.Due);

                StaffId? holder = Guid.TryParse(form.Holder, out var known) ? new(known) : null;
                if (holder is not null && !await db.Staff.AnyAsync(member => member.Id == holder, stop))
                    return new("unknown-name", Words.Filled(visit.Texts.Story.UnknownName, form.Holder!));

                var due = StoryPages.Time(form.Due)?.InZoneLeniently(StoryPages.EditionOf(visit, story).Zone);
                story.Assign(
                    form.ChangesHolder ? holder : story.HeldBy,
                    form.ChangesDue ? due?.ToInstant() : story.DueAt,
                    visit.Now
                );
                return null;
            },
            null,
            stop
        );

    /// <summary>POST /newsroom/stories/{id}/return: back to its writer, with what is to be done.</summary>
    public static Task<IResult> SendBack(
        Guid id,
        [FromForm] ReasonForm form,
        Visit visit,
        StoryDeeds deeds,
        CancellationToken stop
    ) =>
        deeds.DoAsync(
            id,
            Acts.EditDeskStory,
            visit,
            story => Task.FromResult(story.SendBack(form.Reason ?? "", visit.Now)),
            null,
            stop
        );
}

/// <summary>To whom, and until when.</summary>
public sealed record AssignmentForm
{
    /// <summary>The id of a member of the staff; "" for nobody.</summary>
    public string? Holder { get; init; }

    /// <summary>In the edition's time: <c>2026-11-26T18:00</c>; "" for no time.</summary>
    public string? Due { get; init; }

    /// <summary>What the two were when the form was shown: what nobody changed in it stays as others set it. Null where that is not known.</summary>
    public string? HolderWas { get; init; }

    public string? DueWas { get; init; }

    internal bool ChangesHolder => (Holder ?? "") != HolderWas;

    internal bool ChangesDue => (Due ?? "") != DueWas;
}

/// <summary>Why something is done, in words.</summary>
public sealed record ReasonForm
{
    public string? Reason { get; init; }
}
