using Dastan.Domain;
using Dastan.Domain.Stories;
using Dastan.Domain.Stories.Notes;
using Microsoft.AspNetCore.Mvc;

namespace Dastan.Web.Newsroom.Stories;

/// <summary>What is done with a note that stands: it is answered, resolved, opened again.</summary>
public static class AnswerNote
{
    /// <summary>POST /newsroom/stories/{id}/notes/{note}/answers.</summary>
    public static Task<IResult> Post(
        Guid id,
        Guid note,
        [FromForm] string? text,
        Visit visit,
        StoryNotes notes,
        StoryViews views,
        CancellationToken stop
    ) =>
        notes.ChangeAsync(
            id,
            visit,
            (story, rights) => rights.MayWrite || StoryNotes.IsOf(story, visit.Actor),
            (story, _) => DoAsync(notes, story, note, one => one.Say(text ?? "", visit.Actor.Id, visit.Now), stop),
            new($"n-{note}", "", "", text ?? ""),
            views,
            stop
        );

    /// <summary>POST …/resolution: nothing is left to do.</summary>
    public static Task<IResult> Resolve(
        Guid id,
        Guid note,
        Visit visit,
        StoryNotes notes,
        StoryViews views,
        CancellationToken stop
    ) =>
        notes.ChangeAsync(
            id,
            visit,
            (_, rights) => rights.MayWrite,
            (story, _) => DoAsync(notes, story, note, one => one.Resolve(visit.Actor.Id, visit.Now), stop),
            null,
            views,
            stop
        );

    /// <summary>POST …/reopening: there is something left after all.</summary>
    public static Task<IResult> Reopen(
        Guid id,
        Guid note,
        Visit visit,
        StoryNotes notes,
        StoryViews views,
        CancellationToken stop
    ) =>
        notes.ChangeAsync(
            id,
            visit,
            (_, rights) => rights.MayWrite,
            (story, _) => DoAsync(notes, story, note, one => one.Reopen(), stop),
            null,
            views,
            stop
        );

    private static async Task<(NoteId? Note, Refusal? No)> DoAsync(
        StoryNotes notes,
        Story story,
        Guid note,
        Func<StoryNote, Refusal?> act,
        CancellationToken stop
    ) => await notes.FindAsync(story, note, stop) is { } found ? (found.Id, act(found)) : (null, null);
}
