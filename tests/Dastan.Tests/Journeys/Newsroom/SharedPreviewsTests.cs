using System.Net;
using Dastan.Domain.Staff;
using Dastan.Web.Press;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dastan.Tests.Journeys.Newsroom;

/// <summary>Previews for people outside: for their time, and for nobody else.</summary>
public sealed class SharedPreviewsTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_shared_preview_opens_for_its_time_and_not_once_it_is_taken_back()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        using var visitor = await paper.StaffAsync(Role.Reporter);
        using var stranger = paper.Visitor();
        var story = await visitor.WriteStoryAsync("Save");
        await visitor.VisitAsync(story + "/previews");
        await visitor.PressAsync("Make a link");
        var link = new Uri(visitor.Page.QuerySelector(".note a")!.GetAttribute("href")!).PathAndQuery;

        using var seen = await stranger.GetAsync(link, Stop);
        Assert.Equal(HttpStatusCode.OK, seen.StatusCode);
        Assert.Contains("A bridge opens in Osh", await seen.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        Assert.Equal("no-store", seen.Headers.CacheControl!.ToString());
        Assert.Equal("noindex", seen.Headers.GetValues("X-Robots-Tag").Single());
        // Our own pages may show it in a frame, others may not.
        Assert.Contains(
            "frame-ancestors 'self'",
            seen.Headers.GetValues("Content-Security-Policy").Single(),
            StringComparison.Ordinal
        );

        paper.Clock.Advance(TimeSpan.FromDays(1) - TimeSpan.FromMilliseconds(1));
        Assert.Equal(HttpStatusCode.OK, (await stranger.GetAsync(link, Stop)).StatusCode);
        paper.Clock.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(link, Stop)).StatusCode);

        await visitor.PressAsync("Make a link");
        var other = new Uri(visitor.Page.QuerySelector(".note a")!.GetAttribute("href")!).PathAndQuery;
        Assert.Equal(HttpStatusCode.OK, (await stranger.GetAsync(other, Stop)).StatusCode);
        await visitor.PressAsync("Take it back");
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(other, Stop)).StatusCode);
        Assert.Equal(
            "No link is open.",
            visitor
                .Page.QuerySelectorAll("section p")
                .Last(line => line.TextContent.Contains("link", StringComparison.Ordinal))
                .TextContent
        );
    }

    [Fact]
    public async Task A_preview_that_a_story_names_is_kept_for_nobody_when_its_links_are_checked()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        using var visitor = await paper.StaffAsync(Role.Reporter);
        using var stranger = paper.Visitor();
        var story = await visitor.WriteStoryAsync("Save");
        await visitor.VisitAsync(story + "/previews");
        await visitor.PressAsync("Make a link");
        var link = new Uri(visitor.Page.QuerySelector(".note a")!.GetAttribute("href")!).PathAndQuery;
        await visitor.VisitAsync(story);
        visitor.Fill("Text", $"<p><a href=\"{link}\">one</a>, <a href=\"/ru{link}\">two</a></p>");
        await visitor.PressAsync("Save");

        await visitor.VisitAsync(story + "/checks");

        Assert.Equal(
            [
                $"{link} is the newsroom's own, and not for readers",
                $"/ru{link} is the newsroom's own, and not for readers",
            ],
            visitor.Page.QuerySelectorAll(".links li").Select(line => line.TextContent)
        );
        Assert.Null(paper.Services.GetRequiredService<Plates>().ShelfOf(link));
        await visitor.VisitAsync(story + "/previews");
        await visitor.PressAsync("Take it back");
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(link, Stop)).StatusCode);
    }

    [Fact]
    public async Task Nobody_shares_what_is_not_theirs_to_write()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With());
        using var writer = await paper.StaffAsync(Role.Reporter);
        using var other = await paper.StaffAsync(Role.Reporter);
        var story = await writer.WriteStoryAsync("Save");

        await other.PostAsync(story + "/previews", ("days", "1"));
        Assert.Equal(HttpStatusCode.Forbidden, other.Answer.StatusCode);
        await other.VisitAsync(story + "/previews");
        Assert.Equal(HttpStatusCode.NotFound, other.Answer.StatusCode);
        await other.VisitAsync(story + "/checks");
        Assert.Equal(HttpStatusCode.NotFound, other.Answer.StatusCode);
        Assert.Equal(0, await paper.CountAsync(db => db.StoryPreviews));
    }
}
