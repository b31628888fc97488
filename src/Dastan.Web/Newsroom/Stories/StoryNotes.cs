using Dastan.Domain;
using Dastan.Domain.Languages;
using Dastan.Domain.Stories;
using Dastan.Domain.Stories.Notes;
using Dastan.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Web.Newsroom.Stories;

/// <summary>The notes of a story: shown on its page, and changed by forms there.</summary>
public sealed class StoryNotes(NewsDb db)
{
    public async Task<StoryNotesView> OfAsync(
        Visit visit,
        Story story,
        StoryText text,
        StoryRights rights,
        CancellationToken stop
    )
    {
        var notes = await db.StoryNotes.AsNoTracking().Where(note => note.StoryId == story.Id).ToListAsync(stop);
        var said = await SaidAsync(visit, story, stop);
        var resolvers = notes.Select(note => note.ResolvedBy).OfType<Domain.Staff.StaffId>().ToHashSet();
        var names = await db
            .Staff.Where(member => resolvers.Contains(member.Id))
            .Select(member => new { member.Id, member.Name })
            .ToDictionaryAsync(member => member.Id, member => member.Name, stop);
        var passages = notes is [] ? null : new NotablePassages(text with { Body = StoryHtml.Read(text.Body).Html });
        NoteShown Shown(StoryNote note) =>
            new(
                $"n-{note.Id.Value}",
                passages!.Find(note.Block, note.Quote) ?? note.Block,
                note.Quote,
                passages.Find(note.Block, note.Quote) is not null,
                note is { ResolvedAt: { } at, ResolvedBy: { } by }
                    ? Words.Filled(visit.Texts.Notes.ResolvedBy, names[by], visit.Moment(at))
                    : "",
                [.. said[note.Id]]
            );
        var shown = notes.OrderBy(note => note.Id.Value).Select(Shown).ToLookup(note => note.Resolved is "");
        return new([.. shown[true]], [.. shown[false]], rights.MayWrite, rights.MayWrite || IsOf(story, visit.Actor));
    }

    /// <summary>Changes the story's notes and shows them; refused, with the reason and what was typed.</summary>
    /// <param name="change">The id of the note that was changed, or why not.</param>
    public async Task<IResult> ChangeAsync(
        Guid id,
        Visit visit,
        Func<Story, StoryRights, bool> may,
        Func<Story, StoryRights, Task<(NoteId? Note, Refusal? No)>> change,
        TypedNote? typed,
        StoryViews views,
        CancellationToken stop
    )
    {
        if (await StoryPages.FindAsync(db, id, stop) is not { } story)
            return Results.NotFound();
        var rights = await StoryRights.OfAsync(visit, db, story, stop);
        if (!may(story, rights))
            return Results.StatusCode(rights.MayRead ? StatusCodes.Status403Forbidden : StatusCodes.Status404NotFound);

        var (note, no) = await change(story, rights);
        if (note is null && no is null)
            return Results.NotFound();
        var (problem, status) = (no is null ? null : visit.Texts.Of(no), StatusCodes.Status422UnprocessableEntity);
        if (no is null)
            try
            {
                _ = await db.SaveAsync(visit.Deed(Acts.PinNotes, "story", id), stop);
                return Results.LocalRedirect($"{StoryPages.AddressOf(story)}#n-{note!.Value.Value}");
            }
            catch (DbUpdateException)
            {
                // Somebody else answered or resolved it between our reading and our writing.
                (problem, status) = (visit.Texts.Story.TouchedMeanwhile, StatusCodes.Status409Conflict);
            }

        db.ChangeTracker.Clear();
        var again = (await StoryPages.FindAsync(db, id, stop))!;
        var view = await views.OfAsync(visit, again, rights, stop);
        return StoryPages.Page(
            visit,
            view with
            {
                Problem = problem,
                Notes = view.Notes with { Typed = typed },
            },
            status
        );
    }

    /// <summary>A note of the story, to be changed; null where it has no such.</summary>
    public Task<StoryNote?> FindAsync(Story story, Guid note, CancellationToken stop) =>
        db.StoryNotes.FirstOrDefaultAsync(one => one.Id == new NoteId(note) && one.StoryId == story.Id, stop);

    /// <summary>Is it the story of this member: did they begin it, or have they got it?</summary>
    public static bool IsOf(Story story, Actor actor) => story.BegunBy == actor.Id || story.HeldBy == actor.Id;

    private async Task<ILookup<NoteId, RemarkShown>> SaidAsync(Visit visit, Story story, CancellationToken stop)
    {
        var remarks = await db
            .StoryNotes.Where(note => note.StoryId == story.Id)
            .Join(db.NoteRemarks, note => note.Id, remark => remark.NoteId, (_, remark) => remark)
            .Join(
                db.Staff,
                remark => remark.By,
                member => member.Id,
                (remark, member) =>
                    new
                    {
                        remark.NoteId,
                        remark.Number,
                        remark.At,
                        remark.Text,
                        member.Name,
                    }
            )
            .ToListAsync(stop);
        return remarks
            .OrderBy(remark => remark.Number)
            .ToLookup(
                remark => remark.NoteId,
                remark => new RemarkShown(remark.Name, visit.Moment(remark.At), remark.Text)
            );
    }
}
