using Dastan.Domain.Languages;
using Dastan.Domain.Languages.Stems;
using Dastan.Domain.Stories;
using Dastan.Tests.Journeys;
using Dastan.Web.Data.Search;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Tests.Search;

/// <summary>What a search of the English edition finds.</summary>
internal static class FoundIn
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static Story Story(string slug, string body, Instant at, string headline = "–") =>
        TractorPaper.PublishedStory(slug, headline, "", $"<p>{body}</p>", at);

    /// <summary>The slugs of the stories found for exactly what is asked.</summary>
    public static Task<IReadOnlyList<string>> SlugsAsync(TestPaper paper, string query) =>
        SlugsAsync(paper, new SearchAsked("en", SearchQuery.Of(query, Language.English), IsExact: true));

    /// <summary>The slugs of the stories found, in their order.</summary>
    public static async Task<IReadOnlyList<string>> SlugsAsync(TestPaper paper, SearchAsked asked)
    {
        IReadOnlyList<string> slugs = [];
        await paper.InDatabaseAsync(async db =>
        {
            var found = await db.Search.FindAsync(asked, paper.Now, Stop);
            var names = await db.Stories.ToDictionaryAsync(story => story.Id, story => story.Slug, Stop);
            slugs = [.. found.Stories.Select(id => names[id])];
        });
        return slugs;
    }
}
