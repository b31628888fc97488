using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Dastan.Domain.Stories;
using Dastan.Domain.Stories.Corrections;

namespace Dastan.Tests.Journeys;

/// <summary>The public history of a story.</summary>
public sealed class HistoryTests
{
    private static readonly Duration Hour = Duration.FromHours(1);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_tells_what_changed_since_publication_and_why_readers_were_told()
    {
        await using var paper = await OpenAsync(now =>
        {
            var story = SmallPaper.Published("dam", now - Hour - Hour);
            Write(story, "Body of dam in Uzgen.", now - Hour, "the lawyer called");
            Assert.Null(
                story.Correct(
                    new(CorrectionKind.Correction, "Osh was named.", "It is in Uzgen.", CorrectionPlace.Top),
                    now - Hour,
                    null
                )
            );
            return story;
        });
        var story = await ReadAsync(paper, "/2025/12/dam");
        Assert.Equal("/2025/12/dam/history", story.QuerySelector(".story-about a[rel=nofollow]")!.GetAttribute("href"));

        var page = await ReadAsync(paper, "/2025/12/dam/history");
        Assert.Equal("Headline of dam", page.QuerySelector("h1 a[href='/2025/12/dam']")!.TextContent);
        Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")!.GetAttribute("content")!.Split(',')[0]);
        var versions = page.QuerySelectorAll(".versions > li").ToList();
        Assert.Equal(2, versions.Count);
        Assert.Contains("Changed", versions[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("Osh was named.", versions[0].QuerySelector(".correction")!.TextContent);
        Assert.Equal("dam.", versions[0].QuerySelector("del")!.TextContent.Trim());
        Assert.Equal("dam in Uzgen.", versions[0].QuerySelector("ins")!.TextContent.Trim());
        Assert.Contains("First published", versions[1].TextContent, StringComparison.Ordinal);
        Assert.Contains("Standfirst of dam", versions[1].QuerySelector("details")!.TextContent);
        // What the newsroom said to itself is its own.
        Assert.DoesNotContain("lawyer", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_written_before_publication_is_nowhere()
    {
        await using var paper = await OpenAsync(now =>
        {
            var story = SmallPaper.Draft("dam", now - Hour - Hour);
            Write(story, "The secret.", now - Hour, "");
            Write(story, "No secret.", now - Duration.FromMinutes(30), "");
            Assert.Null(story.Publish(now, DateTimeZone.Utc));
            return story;
        });

        Assert.Null((await ReadAsync(paper, "/2025/12/dam")).QuerySelector(".story-about a[rel=nofollow]"));
        var page = await ReadAsync(paper, "/2025/12/dam/history");
        Assert.Single(page.QuerySelectorAll(".versions > li"));
        Assert.DoesNotContain("The secret.", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.Contains("No secret.", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_story_of_a_hundred_versions_is_read_page_by_page()
    {
        await using var paper = await OpenAsync(now =>
        {
            var story = SmallPaper.Published("dam", now - Hour - Hour);
            foreach (var n in Enumerable.Range(1, 100))
                Write(story, $"Number {n}.", now - Hour + Duration.FromSeconds(n), "");
            return story;
        });
        var (found, next) = (new List<string>(), (string?)"/2025/12/dam/history");
        var before = (string?)null;
        for (var pages = 0; next is not null; pages++)
        {
            Assert.True(pages < 8, "It does not end.");
            var page = await ReadAsync(paper, next);
            Assert.Equal(before, page.QuerySelector(".turn [rel=prev]")?.GetAttribute("href"));
            before = next;
            found.AddRange(
                page.QuerySelectorAll(".versions > li").Select(one => one.QuerySelector("ins")?.TextContent ?? "first")
            );
            next = page.QuerySelector(".turn [rel=next]")?.GetAttribute("href");
        }

        Assert.Equal(
            [.. Enumerable.Range(1, 100).Reverse().Select(n => $"{n}."), "first"],
            found.Select(one => one.Replace("Number ", "").Trim())
        );
        foreach (var wrong in new[] { "x", "1", "0", "01", "102", "9999" })
        {
            using var answer = await paper.Visitor().GetAsync($"/2025/12/dam/history?before={wrong}", Stop);
            Assert.Equal((wrong, HttpStatusCode.NotFound), (wrong, answer.StatusCode));
        }
    }

    [Theory]
    [InlineData("/2025/12/withdrawn/history", HttpStatusCode.Gone)]
    [InlineData("/2025/12/draft/history", HttpStatusCode.NotFound)]
    [InlineData("/2025/12/nothing/history", HttpStatusCode.NotFound)]
    [InlineData("/2025/11/dam/history", HttpStatusCode.MovedPermanently)]
    [InlineData("/ru/2025/12/dam/history", HttpStatusCode.NotFound)]
    public async Task It_is_there_as_long_as_its_story(string address, HttpStatusCode status)
    {
        await using var paper = await TestPaper.OpenAsync(
            SmallPaper.With(now =>
            {
                var withdrawn = SmallPaper.Published("withdrawn", now - Hour);
                Assert.Null(withdrawn.Withdraw("It was about another town.", now));
                return [SmallPaper.Published("dam", now), withdrawn, SmallPaper.Draft("draft", now)];
            })
        );
        using var answer = await paper.Visitor().GetAsync(address, Stop);

        Assert.Equal(status, answer.StatusCode);
        var text = await answer.Content.ReadAsStringAsync(Stop);
        Assert.DoesNotContain("Body of", text, StringComparison.Ordinal);
        if (status is HttpStatusCode.Gone)
            Assert.Contains("another town", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_story_that_kept_its_address_has_its_history_at_ours()
    {
        await using var paper = await OpenAsync(now =>
        {
            var story = SmallPaper.Published("dam", now - Hour);
            story.KeepAddress("/old/17.html");
            Write(story, "More.", now, "");
            return story;
        });
        var story = await ReadAsync(paper, "/old/17.html");

        var history = story.QuerySelector(".story-about a[rel=nofollow]")!.GetAttribute("href")!;
        Assert.Equal("/2025/12/dam/history", history);
        Assert.Equal("/old/17.html", (await ReadAsync(paper, history)).QuerySelector("h1 a")!.GetAttribute("href"));
    }

    private static void Write(Story story, string words, Instant at, string why) =>
        story.Write(story.Text with { Body = $"<p>{words}</p>" }, null, at, why);

    private static Task<TestPaper> OpenAsync(Func<Instant, Story> story) =>
        TestPaper.OpenAsync(SmallPaper.With(now => [story(now)]));

    private static async Task<IHtmlDocument> ReadAsync(TestPaper paper, string address)
    {
        using var visitor = paper.Visitor();
        return await new HtmlParser().ParseDocumentAsync(await visitor.GetStringAsync(address, Stop));
    }
}
