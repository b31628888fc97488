using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Dastan.Domain.Stories;

namespace Dastan.Tests.Journeys.Money;

/// <summary>Blocks of a story that a reader does something with, without script.</summary>
public sealed class BlocksOfStoriesTests
{
    private const string Body =
        "<figure data-embed=\"loan\"><a href=\"/calculator/loan?sum=30000000&amp;rate=5&amp;years=7&amp;currency=KZT\">A tractor &amp; plough</a><figcaption>State leasing</figcaption></figure>"
        + "<ul data-list=\"check\"><li>A health examination</li><li>Vaccinations, <em>measles</em> too</li><li>Papers<ul><li>of the child</li></ul></li></ul>"
        + "<figure data-embed=\"loan\"><a href=\"/calculator/loan?sum=much\">No loan</a></figure>";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public void They_are_kept_as_Story_HTML_and_read_the_same_again()
    {
        var kept = StoryHtml.Read(Body);

        Assert.Empty(kept.Dropped);
        Assert.Contains("data-embed=\"loan\"", kept.Html, StringComparison.Ordinal);
        Assert.Contains("data-list=\"check\"", kept.Html, StringComparison.Ordinal);
        Assert.Equal(kept.Html, StoryHtml.Read(kept.Html).Html);
        Assert.Contains("- [ ] A health examination", StoryHtml.Markdown(kept.Html), StringComparison.Ordinal);
        Assert.DoesNotContain("data-list", StoryHtml.Read("<ul data-list=\"x\"><li>a</li></ul>").Html);
    }

    [Fact]
    public async Task A_calculator_in_a_story_is_reckoned_and_leads_to_its_page()
    {
        await using var paper = await OpenAsync();
        var page = new HtmlParser().ParseDocument(await paper.Visitor().GetStringAsync("/2025/12/blocks", Stop));

        var form = Assert.IsAssignableFrom<IHtmlFormElement>(page.QuerySelector(".prose form.loan"));
        Assert.Equal("A tractor & plough", form.QuerySelector(".loan-name")!.TextContent);
        Assert.Equal(
            ["30,000,000", "KZT", "5", "7"],
            form.QuerySelectorAll("input").Select(one => one.GetAttribute("value"))
        );
        Assert.Contains("Monthly payment: 424,017.27 KZT", Plain(page.QuerySelector(".loan-outcome")!.TextContent));
        Assert.Equal("State leasing", page.QuerySelector(".prose figcaption")!.TextContent);
        // What makes no loan stays the link that it is.
        Assert.Equal("No loan", page.QuerySelectorAll(".prose figure a").Single().TextContent);

        var query = string.Join(
            '&',
            form.QuerySelectorAll("input")
                .Select(one => $"{one.GetAttribute("name")}={Uri.EscapeDataString(one.GetAttribute("value")!)}")
        );
        var reckoned = await paper.Visitor().GetStringAsync($"{form.GetAttribute("action")}?{query}", Stop);
        Assert.Contains("424,017.27", reckoned, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_to_tick_off_has_boxes_with_their_words()
    {
        await using var paper = await OpenAsync();
        var page = new HtmlParser().ParseDocument(await paper.Visitor().GetStringAsync("/2025/12/blocks", Stop));

        var boxes = page.QuerySelectorAll(".prose [data-list] label input[type=checkbox]").ToList();
        Assert.Equal(
            ["A health examination", "Vaccinations, measles too", "of the child"],
            boxes.Select(box => box.ParentElement!.TextContent.Trim())
        );
    }

    [Theory]
    [InlineData("/ru/front.rss", "https://paper.example/ru/calculator/loan?sum=30000000")]
    [InlineData("/ru/2025/12/bloki.md", "/ru/calculator/loan?sum=30000000")]
    [InlineData("/ru/2025/12/bloki", "href=\"/ru/calculator/loan?sum=much")]
    public async Task A_calculator_is_that_of_the_storys_edition(string address, string link)
    {
        await using var paper = await TestPaper.OpenAsync(
            SmallPaper.With(now =>
            {
                var story = SmallPaper.Draft("bloki", now, "ru");
                story.Write(story.Text with { Body = StoryHtml.Read(Body).Html }, null, now, "");
                Assert.Null(story.Publish(now, DateTimeZone.Utc));
                return [story];
            })
        );

        var text = WebUtility.HtmlDecode(await paper.Visitor().GetStringAsync(address, Stop));

        Assert.Contains(link, text, StringComparison.Ordinal);
        Assert.DoesNotContain("paper.example/calculator/loan?", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Feeds_have_the_link_and_a_plain_list()
    {
        await using var paper = await OpenAsync();
        var feed = WebUtility.HtmlDecode(await paper.Visitor().GetStringAsync("/front.rss", Stop));

        Assert.Contains("https://paper.example/calculator/loan?sum=30000000", feed, StringComparison.Ordinal);
        Assert.DoesNotContain("<form", feed, StringComparison.Ordinal);
        Assert.DoesNotContain("<input", feed, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/calculator/loan", HttpStatusCode.OK, "Loan calculator")]
    [InlineData(
        "/ru/calculator/loan?sum=30%C2%A0000%C2%A0000&rate=5,5&years=7&currency=kzt",
        HttpStatusCode.OK,
        "Платёж в месяц"
    )]
    [InlineData(
        "/calculator/loan?sum=much&rate=5&years=7&currency=KZT",
        HttpStatusCode.BadRequest,
        "can’t be reckoned"
    )]
    [InlineData("/calculator/loan?sum=%3Cscript%3E&rate=5", HttpStatusCode.BadRequest, "&lt;script&gt;")]
    public async Task The_page_reckons_in_the_editions_numbers_and_says_what_is_wrong(
        string address,
        HttpStatusCode status,
        string says
    )
    {
        await using var paper = await OpenAsync();

        using var answer = await paper.Visitor().GetAsync(address, Stop);

        Assert.Equal(status, answer.StatusCode);
        Assert.Contains(says, await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    private static string Plain(string text) => text.Replace('\u00a0', ' ');

    private static Task<TestPaper> OpenAsync() =>
        TestPaper.OpenAsync(
            SmallPaper.With(now =>
            {
                var story = SmallPaper.Draft("blocks", now);
                story.Write(new("Blocks", "", "", StoryHtml.Read(Body).Html), null, now, "");
                Assert.Null(story.Publish(now, DateTimeZoneProviders.Tzdb["Asia/Almaty"]));
                return [story];
            })
        );
}
