using System.Net;
using AngleSharp.Html.Parser;
using Dastan.Web.Data.Lists;

namespace Dastan.Tests.Journeys;

/// <summary>Lists that are longer than a page: read by key, down to their end and up again.</summary>
public sealed class LongListTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/kazakhstan", 20)]
    [InlineData("/topics/trade", 20)]
    [InlineData("/by/economy-desk", 20)]
    [InlineData("/2025/12/12", 100)]
    public async Task A_long_list_is_read_page_by_page_and_back_and_loses_nothing(string list, int size)
    {
        var (count, pages) = (size + size + 17, 3);
        await using var paper = await TestPaper.OpenAsync(Many(count, oneInstant: false));

        var down = await WalkAsync(paper, list, "next");
        var up = await WalkAsync(paper, down[^1].Address, "prev");

        Assert.Equal(pages, down.Count);
        Assert.Equal(
            Enumerable.Range(1, count).Select(n => $"Headline of story-{n}"),
            down.SelectMany(page => page.Shown)
        );
        Assert.Equal(down.Select(page => page.Address), up.Select(page => page.Address).Reverse());
        Assert.Equal(down.Select(page => "https://paper.example" + page.Address), down.Select(page => page.Canonical));
        // Another edition has other stories below the first page.
        Assert.All(down.Skip(1), page => Assert.DoesNotContain("rel=\"alternate\" hreflang", page.Html));
    }

    [Fact]
    public async Task Stories_of_one_instant_are_told_apart()
    {
        await using var paper = await TestPaper.OpenAsync(Many(57, oneInstant: true));

        var shown = (await WalkAsync(paper, "/kazakhstan", "next")).SelectMany(page => page.Shown).ToList();

        Assert.Equal(57, shown.Count);
        Assert.Equal(57, shown.Distinct().Count());
    }

    [Fact]
    public async Task A_page_goes_on_showing_the_same_while_stories_come_in_above_it()
    {
        await using var paper = await TestPaper.OpenAsync(Many(57, oneInstant: false));
        var second = (await WalkAsync(paper, "/kazakhstan", "next"))[1];
        await paper.InDatabaseAsync(async db =>
        {
            db.AddRange(Enumerable.Range(1, 5).Select(n => SmallPaper.Published($"new-{n}", paper.Now)));
            await db.SaveAsync(Stop);
        });

        var again = await ReadAsync(paper, second.Address);

        Assert.Equal(second.Shown, again.Shown);
        Assert.NotNull(again.Newer);
    }

    [Fact]
    public async Task A_number_of_a_page_leads_to_the_lists_beginning_for_ever()
    {
        await using var paper = await TestPaper.OpenAsync(Many(57, oneInstant: false));

        foreach (
            var list in (string[])["/kazakhstan", "/topics/trade", "/by/economy-desk", "/2025/12/12", "/front.atom"]
        )
        {
            using var answer = await paper.Visitor().GetAsync(list + "?page=3", Stop);
            Assert.Equal(HttpStatusCode.MovedPermanently, answer.StatusCode);
            Assert.Equal(list, answer.Headers.Location?.ToString());
        }
        foreach (var wrong in (string[])["0", "-1", "two", "99999999999"])
        {
            using var answer = await paper.Visitor().GetAsync($"/topics/trade?page={wrong}", Stop);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    [Fact]
    public async Task A_key_that_names_no_place_in_the_list_has_no_page()
    {
        await using var paper = await TestPaper.OpenAsync(Many(3, oneInstant: false));
        const string id = "0193c1d2e4f57a6b8c9d0e1f2a3b4c5d";

        foreach (
            var wrong in (string[])
                [
                    $"2001-01-01T00:00:00Z_{id}",
                    $"2025-12-12T07:00:00Z_{id.ToUpperInvariant()}",
                    $"2025-12-12T07:00:00.000Z_{id}",
                    $"2025-12-12_{id}",
                    id,
                    "",
                ]
        )
        {
            using var answer = await paper.Visitor().GetAsync($"/kazakhstan?before={wrong}", Stop);
            Assert.True(answer.StatusCode is HttpStatusCode.NotFound, $"{wrong}: {answer.StatusCode}");
        }
        using var above = await paper.Visitor().GetAsync($"/kazakhstan?before=2031-01-01T00:00:00Z_{id}", Stop);
        Assert.Equal("/kazakhstan", above.Headers.Location?.ToString());
    }

    [Fact]
    public async Task No_page_and_no_link_tells_of_a_story_that_is_not_public()
    {
        await using var paper = await TestPaper.OpenAsync(
            async (db, now) =>
            {
                await Many(45, oneInstant: false)(db, now);
                var held = SmallPaper.Published("held", now - Duration.FromMinutes(20) - Duration.FromSeconds(1));
                held.Embargo(now + Duration.FromHours(1));
                var withdrawn = SmallPaper.Published(
                    "untrue",
                    now - Duration.FromMinutes(40) - Duration.FromSeconds(1)
                );
                Assert.Null(withdrawn.Withdraw("Wrong.", now));
                db.AddRange(held, withdrawn);
                await db.SaveAsync(Stop);
            }
        );
        var hidden = new List<string>();
        await paper.InDatabaseAsync(db =>
        {
            hidden.AddRange(
                db.Stories.Where(story => story.Slug == "held" || story.Slug == "untrue")
                    .AsEnumerable()
                    .Select(story => $"{story.Id.Value:N}")
            );
            return Task.CompletedTask;
        });

        foreach (var list in (string[])["/kazakhstan", "/topics/trade", "/by/economy-desk", "/2025/12/12"])
        {
            var pages = await WalkAsync(paper, list, "next");
            Assert.Equal(45, pages.Sum(page => page.Shown.Count));
            Assert.All(pages, page => Assert.DoesNotContain(hidden, id => page.Html.Contains(id)));
        }
    }

    [Fact]
    public void A_key_is_read_as_it_is_written_and_in_no_other_way()
    {
        var key = new ListKey(
            Instant.FromUtc(2025, 12, 12, 7, 0) + Duration.FromMilliseconds(5),
            new(Guid.CreateVersion7())
        );

        Assert.StartsWith("2025-12-12T07:00:00.005Z_", key.ToString());
        Assert.Equal(key, ListKey.Read(key.ToString()));
        Assert.Null(ListKey.Read(key.ToString() + "_"));
    }

    private static Func<Web.Data.NewsDb, Instant, Task> Many(int count, bool oneInstant) =>
        SmallPaper.With(now =>
            Enumerable
                .Range(1, count)
                .Select(n => SmallPaper.Published($"story-{n}", oneInstant ? now : now - Duration.FromMinutes(n)))
        );

    private static async Task<List<ReadPage>> WalkAsync(TestPaper paper, string from, string way)
    {
        var pages = new List<ReadPage>();
        for (var next = (string?)from; next is not null && pages.Count < 20; )
        {
            pages.Add(await ReadAsync(paper, next));
            next = way is "next" ? pages[^1].Older : pages[^1].Newer;
        }
        return pages;
    }

    private static async Task<ReadPage> ReadAsync(TestPaper paper, string address)
    {
        var html = await paper.Visitor().GetStringAsync(address, Stop);
        var page = await new HtmlParser().ParseDocumentAsync(html, Stop);
        return new(
            address,
            html,
            [.. page.QuerySelectorAll(".list h2, .list h3").Select(headline => headline.TextContent.Trim())],
            page.QuerySelector("main a[rel=prev]")?.GetAttribute("href"),
            page.QuerySelector("main a[rel=next]")?.GetAttribute("href"),
            page.QuerySelector("link[rel=canonical]")?.GetAttribute("href")
        );
    }

    private sealed record ReadPage(
        string Address,
        string Html,
        IReadOnlyList<string> Shown,
        string? Newer,
        string? Older,
        string? Canonical
    );
}
