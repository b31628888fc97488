using Dastan.Domain.Stories.Checks;
using Dastan.Web.Data;

namespace Dastan.Web.Newsroom.Stories;

/// <summary>GET /newsroom/stories/{id}/checks: all that is checked before publication, with what takes a while: whether links answer, and what the page weighs.</summary>
public static class CheckStory
{
    public static async Task<IResult> Get(
        Guid id,
        Visit visit,
        NewsDb db,
        StoryChecking checking,
        LinkChecking links,
        PageWeighing weighing,
        CancellationToken stop
    )
    {
        if (await StoryPages.FindAsync(db, id, stop) is not { } story)
            return Results.NotFound();
        var rights = await StoryRights.OfAsync(visit, db, story, stop);
        if (!rights.MayRead)
            return Results.NotFound();

        var text = await StoryPages.TextAsync(visit, db, story, rights, stop);
        return visit.Page<ChecksPage, ChecksView>(
            visit.Texts.Check.Title,
            new(
                StoryPages.AddressOf(story),
                text.Headline is "" ? visit.Texts.Story.NewStory : text.Headline,
                await checking.FindAsync(visit, story, text, story.Section, stop),
                await links.AskAsync(visit, text.Body, stop),
                await weighing.WeighAsync(visit, story, text, stop)
            )
        );
    }
}

/// <summary>What was found.</summary>
/// <param name="Address">The story's page.</param>
public sealed record ChecksView(
    string Address,
    string Headline,
    IReadOnlyList<StoryFinding> Findings,
    AskedLinks Links,
    Weight Weight
);
