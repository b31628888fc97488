using Dastan.Web.Data;
using Dastan.Web.Ledger;
using Dastan.Web.Newsroom.Shell;

namespace Dastan.Web.Newsroom.Stories;

/// <summary>GET /newsroom/stories/{id}/preview: the page as readers will see it, with what its visitor has typed and not saved yet.</summary>
public static class PreviewStory
{
    public static async Task<IResult> Get(Guid id, Visit visit, NewsDb db, RateBooks books, CancellationToken stop)
    {
        if (await StoryPages.FindAsync(db, id, stop) is not { } story)
            return Results.NotFound();
        var rights = await StoryRights.OfAsync(visit, db, story, stop);
        if (!rights.MayRead)
            return Results.NotFound();

        var text = await StoryPages.TextAsync(visit, db, story, rights, stop);
        return new Unfindable(await Previewed.AsReadersSeeAsync(visit, db, books, story, text, stop));
    }
}
