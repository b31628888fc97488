using Dastan.Domain.Stories;
using Dastan.Web.Data;
using Dastan.Web.Reader.Stories;

namespace Dastan.Web.Newsroom.Stories;

/// <summary>GET /newsroom/stories/{id}/preview: the page as readers will see it, with what its visitor has typed and not saved yet.</summary>
public static class PreviewStory
{
    public static async Task<IResult> Get(Guid id, Visit visit, NewsDb db, CancellationToken stop)
    {
        if (await StoryPages.FindAsync(db, id, stop) is not { } story)
            return Results.NotFound();
        var rights = await StoryRights.OfAsync(visit, db, story, stop);
        if (!rights.MayRead)
            return Results.NotFound();

        var draft = rights.MayWrite ? await db.StoryDrafts.FindAsync([story.Id, visit.Actor.Id], stop) : null;
        var text = draft is { Version: > 0 } ? draft.Text with { Body = StoryHtml.Read(draft.Body).Html } : story.Text;
        var edition = StoryPages.EditionOf(visit, story);
        var row = new StoryRow
        {
            Id = story.Id,
            Translations = story.Translations,
            Slug = story.Slug,
            KeptAddress = story.KeptAddress,
            Section = story.Section,
            Headline = text.Headline,
            Standfirst = text.Standfirst,
            Dateline = text.Dateline,
            Body = text.Body,
            Words = StoryHtml.WordCount(text.Body),
            LeadPictureId = story.LeadPictureId,
            PublishedAt = story.PublishedAt ?? visit.Now,
            PublishedOn = story.PublishedOn ?? edition.DayOf(visit.Now),
            UpdatedAt = story.UpdatedAt,
        };
        return new Unfindable(await StoryAnswer.OfAsync(visit.Reading with { Edition = edition }, db, row, stop));
    }

    /// <summary>An answer that nobody keeps and no search engine takes in.</summary>
    private sealed record Unfindable(IResult Shown) : IResult
    {
        public Task ExecuteAsync(HttpContext context)
        {
            context.Response.OnStarting(() =>
            {
                context.Response.Headers.CacheControl = "no-store";
                context.Response.Headers["X-Robots-Tag"] = "noindex";
                return Task.CompletedTask;
            });
            return Shown.ExecuteAsync(context);
        }
    }
}
