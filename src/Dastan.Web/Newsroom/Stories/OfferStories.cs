using Dastan.Domain.Languages;
using Dastan.Domain.Languages.Stems;
using Dastan.Domain.Stories;
using Dastan.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Web.Newsroom.Stories;

/// <summary>GET /newsroom/stories.json: what the paper has published that holds the words of <c>q</c>, for links in a story of <c>edition</c>.</summary>
public static class OfferStories
{
    private const int Offered = 8;
    private const int LongestQuery = 200;

    public static async Task<IResult> Get(
        Visit visit,
        NewsDb db,
        CancellationToken stop,
        string q = "",
        string edition = ""
    )
    {
        if (visit.Reading.Snapshot.Editions.FirstOrDefault(one => one.Code == edition) is not { } own)
            return Results.NotFound();

        var typed = q.Length <= LongestQuery ? q.Trim() : q[..LongestQuery];
        var language = Language.Of(edition);
        // A word of which the beginning is typed is looked for by that.
        var found = await db.Search.FindAsync(new(edition, SearchQuery.Of(typed + "*", language)), visit.Now, stop);
        if (found.Stories is [])
            found = await db.Search.FindAsync(new(edition, SearchQuery.Of(typed, language)), visit.Now, stop);
        var ids = found.Stories.Take(Offered).ToList();
        var stories = await db
            .Stories.PublicAt(visit.Now)
            .Where(story => ids.Contains(story.Id))
            .Select(story => new
            {
                story.Id,
                story.Headline,
                story.PublishedOn,
                story.Slug,
                story.KeptAddress,
            })
            .ToListAsync(stop);
        return Results.Json(
            stories
                .OrderBy(story => ids.IndexOf(story.Id))
                .Select(story => new OfferedStory(
                    story.Headline,
                    StoryAddress.Of(own.Prefix, story.PublishedOn!.Value, story.Slug, story.KeptAddress),
                    DateForms.Long(story.PublishedOn.Value, language)
                ))
        );
    }
}

/// <summary>A story that a link may lead to.</summary>
/// <param name="Day">Of its publication, in words.</param>
public sealed record OfferedStory(string Headline, string Address, string Day);
