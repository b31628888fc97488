using Dastan.Web.Data;
using Dastan.Web.Parts;

namespace Dastan.Web.Newsroom.Stories;

/// <summary>GET /newsroom/stories/{id}: the story, to be written in; read alone for who may not.</summary>
public static class EditStory
{
    public static async Task<IResult> Get(Guid id, Visit visit, NewsDb db, CancellationToken stop)
    {
        if (await StoryPages.FindAsync(db, id, stop) is not { } story)
            return Results.NotFound();
        var rights = await StoryRights.OfAsync(visit, db, story, stop);
        return rights.MayRead
            ? Page(visit, await StoryPages.ViewAsync(visit, db, story, rights, stop))
            : Results.NotFound();
    }

    internal static IResult Page(Visit visit, StoryView view, int status = StatusCodes.Status200OK) =>
        visit
            .Page<StoryPage, StoryView>(
                view.Text.Headline is "" ? visit.Texts.Story.NewStory : view.Text.Headline,
                view,
                status
            )
            .With(Script.Named("story-editor"));
}
