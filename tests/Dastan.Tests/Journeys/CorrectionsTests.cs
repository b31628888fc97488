using System.Net;
using System.Text.Json;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Dastan.Domain.Stories;
using Dastan.Domain.Stories.Corrections;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Tests.Journeys;

/// <summary>Corrections as readers and programs meet them.</summary>
public sealed class CorrectionsTests
{
    private static readonly Duration Hour = Duration.FromHours(1);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_story_says_what_was_wrong_where_its_editor_wants_it()
    {
        await using var paper = await OpenAsync();
        var page = await ReadAsync(paper, "/2025/12/dam");

        var notes = page.QuerySelectorAll(".story aside.correction");
        Assert.Equal(["Clarification", "Correction"], notes.Select(note => note.QuerySelector("h2")!.TextContent));
        Assert.Contains("What was wrong: <Osh> was named.", notes[1].TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("What was wrong", notes[0].TextContent, StringComparison.Ordinal);
        var body = page.QuerySelector(".prose")!;
        Assert.True(notes[0].CompareDocumentPosition(body).HasFlag(AngleSharp.Dom.DocumentPositions.Following));
        Assert.True(notes[1].CompareDocumentPosition(body).HasFlag(AngleSharp.Dom.DocumentPositions.Preceding));
        Assert.NotNull(page.GetElementById(notes[0].GetAttribute("aria-labelledby")!));

        using var article = JsonDocument.Parse(page.QuerySelector("script[type='application/ld+json']")!.TextContent);
        var comments = article.RootElement.GetProperty("correction").EnumerateArray().ToList();
        Assert.Equal(2, comments.Count);
        Assert.Equal("CorrectionComment", comments[0].GetProperty("@type").GetString());
        Assert.Contains("<Osh> was named.", comments[1].GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Equal("2025-12-12T06:00:00Z", comments[1].GetProperty("datePublished").GetString());
        Assert.Equal("2025-12-12T06:30:00Z", article.RootElement.GetProperty("dateModified").GetString());
        Assert.Equal(
            "https://paper.example/corrections",
            article.RootElement.GetProperty("publisher").GetProperty("correctionsPolicy").GetString()
        );
    }

    [Fact]
    public async Task A_list_has_them_all_the_newest_first_and_each_leads_to_its_place()
    {
        await using var paper = await OpenAsync();
        var page = await ReadAsync(paper, "/corrections");

        var lines = page.QuerySelectorAll(".corrections > li").ToList();
        Assert.Equal(2, lines.Count);
        Assert.Contains("Clarification", lines[0].TextContent, StringComparison.Ordinal);
        var way = lines[0].QuerySelector("h2 a")!.GetAttribute("href")!.Split('#');
        Assert.NotNull((await ReadAsync(paper, way[0])).GetElementById(way[1]));
        Assert.Equal("/corrections", page.QuerySelector(".foot a[href='/corrections']")?.GetAttribute("href"));
        Assert.Contains("пока не было", (await ReadAsync(paper, "/ru/corrections")).Body!.TextContent);
    }

    [Fact]
    public async Task A_long_list_is_read_page_by_page_to_its_end_and_back()
    {
        await using var paper = await TestPaper.OpenAsync(
            SmallPaper.With(now =>
                [
                    .. Enumerable
                        .Range(0, 70)
                        .Select(n =>
                        {
                            var story = SmallPaper.Published($"s-{n}", now - Hour);
                            // Some at one instant.
                            Correct(story, now - Duration.FromMinutes(n / 4), $"Number {n}.");
                            return story;
                        }),
                ]
            )
        );
        var found = new List<string>();
        var (next, newer) = ((string?)"/corrections", "");
        for (var pages = 0; next is not null; pages++)
        {
            Assert.True(pages < 4, "It does not end.");
            var page = await ReadAsync(paper, next);
            found.AddRange(page.QuerySelectorAll(".corrections > li > p:last-child").Select(line => line.TextContent));
            newer = page.QuerySelector(".turn [rel=prev]")?.GetAttribute("href") ?? newer;
            next = page.QuerySelector(".turn [rel=next]")?.GetAttribute("href");
        }

        Assert.Equal(70, found.Distinct().Count());
        Assert.Equal(70, found.Count);
        var back = await ReadAsync(paper, newer);
        Assert.Equal(30, back.QuerySelectorAll(".corrections > li").Length);
        using var visitor = paper.Visitor();
        using var none = await visitor.GetAsync("/corrections?before=nonsense", Stop);
        using var below = await visitor.GetAsync(
            $"/corrections?before=2001-01-01T00:00:00Z_{new string('0', 32)}",
            Stop
        );
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (none.StatusCode, below.StatusCode));
        using var feed = JsonDocument.Parse(await visitor.GetStringAsync("/corrections.json", Stop));
        Assert.Equal(30, feed.RootElement.GetProperty("items").GetArrayLength());
        Assert.StartsWith(
            "https://paper.example/corrections.json?before=",
            feed.RootElement.GetProperty("next_url").GetString(),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("/front.rss", "<atom:updated>2025-12-12T06:30:00Z")]
    [InlineData("/front.atom", "<updated>2025-12-12T06:30:00Z")]
    [InlineData("/front.json", "\"date_modified\":\"2025-12-12T06:30:00Z\"")]
    [InlineData("/2025/12/dam.md", "updated: 2025-12-12T06:30:00Z")]
    [InlineData("/corrections.rss", "Correction: Headline of dam")]
    [InlineData("/corrections.atom", "Correction: Headline of dam")]
    [InlineData("/corrections.json", "Correction: Headline of dam")]
    [InlineData("/sitemaps/2025-12.xml", "<lastmod>2025-12-12T06:30:00Z")]
    public async Task Every_other_form_of_a_story_tells_of_them(string address, string told)
    {
        await using var paper = await OpenAsync();
        var answer = await paper.Visitor().GetStringAsync(address, Stop);

        Assert.Contains(told, answer, StringComparison.Ordinal);
        if (!address.StartsWith("/sitemaps", StringComparison.Ordinal))
            Assert.Contains("Meant is the old dam.", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Programs_follow_them_from_where_they_were()
    {
        await using var paper = await OpenAsync();
        using var visitor = paper.Visitor();
        using var all = JsonDocument.Parse(await visitor.GetStringAsync("/v2/corrections?since=2025-01-01", Stop));
        var corrections = all.RootElement.GetProperty("corrections").EnumerateArray().ToList();

        Assert.Equal(["correction", "clarification"], corrections.Select(one => one.GetProperty("kind").GetString()));
        Assert.Equal("<Osh> was named.", corrections[0].GetProperty("wrong").GetString());
        Assert.Equal(JsonValueKind.Null, corrections[1].GetProperty("wrong").ValueKind);
        Assert.Equal(
            "https://paper.example/2025/12/dam",
            corrections[0].GetProperty("story").GetProperty("address").GetString()
        );
        var next = all.RootElement.GetProperty("next").GetString();
        using var rest = JsonDocument.Parse(await visitor.GetStringAsync($"/v2/corrections?since={next}", Stop));
        Assert.Equal(1, rest.RootElement.GetProperty("corrections").GetArrayLength());
        using var russian = JsonDocument.Parse(await visitor.GetStringAsync("/v2/corrections?edition=ru", Stop));
        Assert.Equal(0, russian.RootElement.GetProperty("corrections").GetArrayLength());
        using var refused = await visitor.GetAsync("/v2/corrections?edition=xx", Stop);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
    }

    [Fact]
    public async Task A_kept_page_has_it_at_its_instant_and_not_a_millisecond_before()
    {
        await using var paper = await OpenAsync();
        await ChangeAsync(
            paper,
            story =>
                story.CorrectAt(
                    paper.Now + Hour,
                    new(CorrectionKind.Update, "", "It has opened.", CorrectionPlace.Top),
                    paper.Now,
                    null
                )
        );
        using var visitor = paper.Visitor();
        string[] exits =
        [
            "/2025/12/dam",
            "/2025/12/dam.md",
            "/2025/12/dam/history",
            "/corrections",
            "/corrections.rss",
            "/front.atom",
            "/kazakhstan.json",
            "/v2/corrections",
        ];
        async Task<int> TellingAsync()
        {
            var telling = 0;
            foreach (var exit in exits)
                telling += (await visitor.GetStringAsync(exit, Stop)).Contains("It has opened.") ? 1 : 0;
            return telling;
        }

        Assert.Equal(0, await TellingAsync());
        paper.Clock.Advance(Hour.ToTimeSpan() - TimeSpan.FromMilliseconds(1));
        Assert.Equal(0, await TellingAsync());
        paper.Clock.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal(exits.Length, await TellingAsync());
        await paper.DoDueAsync();
        Assert.Equal(exits.Length, await TellingAsync());
    }

    [Fact]
    public async Task Nodes_that_wake_together_tell_of_each_once()
    {
        await using var paper = await OpenAsync();
        await ChangeAsync(
            paper,
            story =>
                Enumerable
                    .Range(1, 9)
                    .Select(n =>
                        story.CorrectAt(
                            paper.Now + Duration.FromSeconds(n),
                            new(CorrectionKind.Update, "", $"Number {n}.", CorrectionPlace.Top),
                            paper.Now,
                            null
                        )
                    )
                    .ToList()
                    .Last()
        );
        await using var beside = await paper.OpenBesideAsync();
        paper.Clock.Advance(TimeSpan.FromSeconds(9));

        await Task.WhenAll(
            Enumerable.Range(0, 4).Select(node => Task.Run(() => (node % 2 == 0 ? paper : beside).DoDueAsync(), Stop))
        );

        await paper.InDatabaseAsync(async db =>
        {
            var told = await db
                .StoryEvents.Where(one =>
                    one.Kind == StoryEventKind.Corrected && one.By == null && one.For > TestPaper.Start
                )
                .Select(one => one.Note)
                .ToListAsync(Stop);
            Assert.Equal(9, told.Distinct().Count());
            Assert.Equal(9, told.Count);
            var story = await db.Stories.SingleAsync(one => one.Slug == "dam", Stop);
            Assert.Equal((paper.Now, null), (story.UpdatedAt, story.CorrectionDueAt));
        });
    }

    [Fact]
    public async Task With_its_story_its_corrections_are_gone()
    {
        await using var paper = await OpenAsync();
        using var visitor = paper.Visitor();
        foreach (var exit in new[] { "/corrections", "/corrections.atom", "/v2/corrections" })
            Assert.Contains("Osh", await visitor.GetStringAsync(exit, Stop), StringComparison.Ordinal);

        await ChangeAsync(paper, story => story.Withdraw("Wrong.", paper.Now));

        foreach (var exit in new[] { "/corrections", "/corrections.atom", "/v2/corrections" })
            Assert.DoesNotContain("Osh", await visitor.GetStringAsync(exit, Stop), StringComparison.Ordinal);
    }

    private static void Correct(Story story, Instant at, string now, string wrong = "")
    {
        var kind = wrong is "" ? CorrectionKind.Clarification : CorrectionKind.Correction;
        var place = wrong is "" ? CorrectionPlace.Top : CorrectionPlace.Bottom;
        Assert.Null(story.Correct(new(kind, wrong, now, place), at, null));
    }

    private static Task<TestPaper> OpenAsync() =>
        TestPaper.OpenAsync(
            SmallPaper.With(now =>
            {
                var story = SmallPaper.Published("dam", now - Hour - Hour);
                Correct(story, now - Hour, "It is in Uzgen.", "<Osh> was named.");
                Correct(story, now - Duration.FromMinutes(30), "Meant is the old dam.");
                return [story];
            })
        );

    private static Task ChangeAsync(TestPaper paper, Func<Story, Dastan.Domain.Refusal?> change) =>
        paper.InDatabaseAsync(async db =>
        {
            Assert.Null(change(await db.Stories.SingleAsync(one => one.Slug == "dam", Stop)));
            await db.SaveAsync(Stop);
        });

    private static async Task<IHtmlDocument> ReadAsync(TestPaper paper, string address)
    {
        using var visitor = paper.Visitor();
        return await new HtmlParser().ParseDocumentAsync(await visitor.GetStringAsync(address, Stop));
    }
}
