using AngleSharp.Html.Parser;
using Dastan.Domain.Fronts;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Tests.Journeys;

/// <summary>Fronts as tests lay them out, and as readers see them.</summary>
internal static class ShownFronts
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>The slugs of the stories on a page, in the order in which they stand there.</summary>
    public static async Task<string[]> SlugsAsync(this HttpClient reader, string address) =>
        Slugs(await reader.GetStringAsync(address, Stop));

    public static string[] Slugs(string html) =>
        [
            .. new HtmlParser()
                .ParseDocument(html)
                .QuerySelectorAll("main a")
                .Select(link => link.TextContent.Trim())
                .Where(text => text.StartsWith("Headline of ", StringComparison.Ordinal))
                .Select(text => text["Headline of ".Length..]),
        ];

    /// <summary>Lays a front out behind the newsroom's back.</summary>
    /// <param name="at">When it comes out.</param>
    public static Task LayOutAsync(
        this TestPaper paper,
        string section,
        Instant at,
        params (int Position, string Slug, Instant? Until)[] slots
    ) =>
        paper.InDatabaseAsync(async db =>
        {
            var front = new Front(FrontId.New(), "en", section, at);
            foreach (var (position, slug, until) in slots)
            {
                var story = await db.Stories.SingleAsync(one => one.Slug == slug && one.Edition == "en", Stop);
                Assert.Null(front.Place(story.Id, position, until));
            }
            db.Add(front);
            await db.SaveAsync(Stop);
        });
}
