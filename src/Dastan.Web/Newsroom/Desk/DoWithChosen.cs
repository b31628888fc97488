using Dastan.Domain;
using Dastan.Domain.Languages;
using Dastan.Domain.Papers;
using Dastan.Domain.Staff;
using Dastan.Domain.Stories;
using Dastan.Web.Data;
using Dastan.Web.Newsroom.Stories;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Web.Newsroom.Desk;

/// <summary>POST /newsroom/stories/chosen: one act with several stories, each by itself: done where role and state allow, told where not. 422 where none was; without any, or without an act, the list again.</summary>
public static class DoWithChosen
{
    private static readonly string[] OfEditors = ["assign", "move", "due", "return", "ready"];

    public static async Task<IResult> Post(
        IFormCollection sent,
        Visit visit,
        NewsDb db,
        DeskViews views,
        CancellationToken stop
    )
    {
        var form = ChosenForm.Of(sent);
        var problem =
            form.Act is not "review" && !OfEditors.Contains(form.Act) ? visit.Texts.Chosen.NoActChosen
            : form.Stories is [] ? visit.Texts.Chosen.NothingChosen
            : null;
        if (problem is not null)
            return await new DeskPages(visit, db, views).ShowAsync(DeskAsked.Of(form.Desk), form, problem, stop);

        List<ChosenStory> became = [];
        foreach (var id in form.Stories)
        {
            became.Add(await OneAsync(id, form, visit, db, stop));
            db.ChangeTracker.Clear();
        }
        var answer = new ChosenAnswer(became, await ChosenView.OfAsync(visit, db, form, stop));
        return visit
            .Page<ChosenPage, ChosenAnswer>(
                visit.Texts.Chosen.Answer,
                answer,
                answer.Done > 0 ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity
            )
            .With(Parts.Script.Named("tick-rows"));
    }

    private static async Task<ChosenStory> OneAsync(
        Guid id,
        ChosenForm form,
        Visit visit,
        NewsDb db,
        CancellationToken stop
    )
    {
        if (await db.Stories.FirstOrDefaultAsync(one => one.Id == new StoryId(id), stop) is not { } story)
            return new(id, "", "", visit.Texts.Chosen.NotFound);
        var rights = await StoryRights.OfAsync(visit, db, story, stop);
        if (!rights.MayRead)
            return new(id, "", "", visit.Texts.Chosen.NotFound);

        var headline = story.Headline is "" ? visit.Texts.Story.NewStory : story.Headline;
        var became = new ChosenStory(id, headline, story.Edition, null);
        if (form.Act is "review" ? !rights.MayWrite : !rights.MayEdit)
            return became with { No = visit.Texts.Chosen.NotYours };
        if (await DoneAsync(story, form, visit, db, stop) is { } no)
            return became with { No = visit.Texts.Of(no) };
        try
        {
            var act = form.Act is "review" ? Acts.WriteOwnStory : Acts.EditDeskStory;
            _ = await db.SaveAsync(visit.Deed(act, "story", id), stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            return became with { No = visit.Texts.Story.TouchedMeanwhile };
        }
        return became;
    }

    private static async Task<Refusal?> DoneAsync(
        Story story,
        ChosenForm form,
        Visit visit,
        NewsDb db,
        CancellationToken stop
    ) =>
        form.Act switch
        {
            "assign" => await AssignedAsync(story, form.Holder, visit, db, stop),
            "move" => await MovedAsync(story, form.Place, visit, db, stop),
            "due" => DueAt(story, form.Due, visit),
            "return" => story.Stage is StoryStage.Draft && story.PublishedAt is null
                ? StoryRefusals.IsWithWriter
                : story.SendBack(form.Reason, visit.Now),
            "review" => story.Stage is not StoryStage.Draft && story.PublishedAt is null
                ? StoryRefusals.IsHandedIn
                : await UnsavedAsync(story, visit, db, stop) ?? story.HandIn(visit.Now),
            _ => await UnsavedAsync(story, visit, db, stop) ?? story.Approve(visit.Now),
        };

    private static async Task<Refusal?> AssignedAsync(
        Story story,
        string asked,
        Visit visit,
        NewsDb db,
        CancellationToken stop
    )
    {
        StaffId? holder = Guid.TryParse(asked, out var known) ? new(known) : null;
        if (asked is not "" && !await db.Staff.AnyAsync(member => member.Id == holder, stop))
            return new("unknown-name", Words.Filled(visit.Texts.Story.UnknownName, asked));

        story.Assign(holder, story.DueAt, visit.Now);
        return null;
    }

    private static async Task<Refusal?> MovedAsync(
        Story story,
        string place,
        Visit visit,
        NewsDb db,
        CancellationToken stop
    )
    {
        var section = visit
            .Reading.Snapshot.Sections[story.Edition]
            .FirstOrDefault(one => $"{story.Edition}/{one.Slug}" == place);
        if (section is null)
            return new("no-such-section", visit.Texts.Story.NoSuchSection);
        if (!await StoryRights.MayMoveAsync(visit.Actor, db, story, section.Slug, isToGo: false, stop))
            return new("not-your-section", visit.Texts.Story.NotYourSection);

        story.MoveTo(section.Slug);
        return null;
    }

    private static Refusal? DueAt(Story story, string asked, Visit visit)
    {
        var time = asked is "" ? null : ClockTime.Read(asked, StoryPages.EditionOf(visit, story).Zone);
        if (time?.No is { } no)
            return no;

        story.Assign(story.HeldBy, time?.At, visit.Now);
        return null;
    }

    // What one wrote and did not save would not be in what is handed on.
    private static async Task<Refusal?> UnsavedAsync(Story story, Visit visit, NewsDb db, CancellationToken stop) =>
        await db
            .StoryDrafts.AsNoTracking()
            .FirstOrDefaultAsync(draft => draft.StoryId == story.Id && draft.StaffId == visit.Actor.Id, stop)
            is { } draft
        && draft.IsUnsaved(story.Text)
            ? new("not-saved", visit.Texts.Chosen.SaveFirst)
            : null;
}
