using Dastan.Web.Data;

namespace Dastan.Web.Newsroom.Stories;

/// <summary>GET /newsroom/stories/{id}/topics.json: names of topics that stand in the text as its visitor has it.</summary>
public static class SuggestTopics
{
    public static async Task<IResult> Get(
        Guid id,
        Visit visit,
        NewsDb db,
        TopicSuggesting suggesting,
        CancellationToken stop
    )
    {
        if (await StoryPages.FindAsync(db, id, stop) is not { } story)
            return Results.NotFound();
        var rights = await StoryRights.OfAsync(visit, db, story, stop);
        if (!rights.MayWrite)
            return Results.NotFound();

        var text = await StoryPages.TextAsync(visit, db, story, rights, stop);
        return Results.Json(await suggesting.SuggestAsync(story, text, stop));
    }
}
