using Dastan.Web.Data;

namespace Dastan.Web.Newsroom.Stories;

/// <summary>GET /newsroom/stories/{id}: the story, to be written in; read alone for who may not.</summary>
public static class EditStory
{
    public static async Task<IResult> Get(Guid id, Visit visit, NewsDb db, StoryViews views, CancellationToken stop)
    {
        if (await StoryPages.FindAsync(db, id, stop) is not { } story)
            return Results.NotFound();
        var rights = await StoryRights.OfAsync(visit, db, story, stop);
        return rights.MayRead
            ? StoryPages.Page(visit, await views.OfAsync(visit, story, rights, stop))
            : Results.NotFound();
    }
}
