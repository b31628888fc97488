using Dastan.Domain;
using Dastan.Domain.Stories;
using Dastan.Domain.Stories.Notes;
using Dastan.Web.Data;
using Microsoft.AspNetCore.Mvc;

namespace Dastan.Web.Newsroom.Stories;

/// <summary>POST /newsroom/stories/{id}/notes: a note to the writer, pinned to words of the story.</summary>
public static class PinNote
{
    public static Task<IResult> Post(
        Guid id,
        [FromForm] NoteForm form,
        Visit visit,
        NewsDb db,
        StoryNotes notes,
        StoryViews views,
        CancellationToken stop
    ) =>
        notes.ChangeAsync(
            id,
            visit,
            (_, rights) => rights.MayWrite,
            async (story, rights) =>
            {
                var text = await StoryPages.TextAsync(visit, db, story, rights, stop);
                var place = PlaceOf(form, new(text));
                if (place.No is not null)
                    return (null, place.No);

                var note = new StoryNote(NoteId.New(), story.Id, place.Block, form.Quote!);
                if (note.Say(form.Text ?? "", visit.Actor.Id, visit.Now) is { } no)
                    return (null, no);

                _ = db.Add(note);
                return (note.Id, null);
            },
            new("", form.Quote ?? "", form.Block ?? "", form.Text ?? ""),
            views,
            stop
        );

    // The editor's script knows words that the server does not have yet. What somebody typed off has to be right.
    private static (string Block, Refusal? No) PlaceOf(NoteForm form, NotablePassages passages)
    {
        var quote = StoryPassage.Plain(form.Quote ?? "");
        if (quote is "")
            return ("", NoteRefusals.NoQuote);
        if (passages.Find(form.Known, quote) is { } block)
            return (block, null);

        return form.Block is null or "" ? ("", NoteRefusals.NotInText(quote)) : (form.Known, null);
    }
}

/// <summary>A note as it is sent.</summary>
public sealed record NoteForm
{
    private const int LongestBlock = 200;

    public string? Quote { get; init; }

    /// <summary>The id of the block that the words begin in, or <c>headline</c>, or <c>standfirst</c>; <c>new</c> for one that has none yet; "" where nobody knows.</summary>
    public string? Block { get; init; }

    public string? Text { get; init; }

    /// <summary>The block as it is kept: "" for what is no id.</summary>
    internal string Known =>
        Block is NotablePassages.Headline or NotablePassages.Standfirst
        || (Block is { Length: <= LongestBlock } && Block.StartsWith("b-", StringComparison.Ordinal))
            ? Block
            : "";
}
