using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Dastan.Domain.Stories;

namespace Dastan.Tests.Journeys.Money;

/// <summary>A story's sums in the reader's money, in every form that the story leaves in.</summary>
public sealed class SumsOfStoriesTests
{
    private const string Body =
        "<p>The plant cost over $10 million, and <a href=\"https://example.org/\">€2.5 million</a> more.</p>"
        + "<p>It cost over $10 million, and 30 rupees, and <data value=\"7\">$7</data>.</p>"
        + "<p>A <data value=\"1000\" data-kind=\"amount\" data-currency=\"EUR\" data-on=\"2025-12-11\">thousand</data> went to the guards.</p>";

    private const string Month =
        "<p>It took <data value=\"1234567\" data-kind=\"amount\" data-currency=\"USD\" data-on=\"2025-12\">$1,234,567</data>.</p>";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_sum_opens_a_note_with_the_rates_of_the_storys_day_and_their_banks()
    {
        await using var paper = await OpenAsync();
        var page = await ReadAsync(paper, "/2025/12/plant");

        var buttons = page.QuerySelectorAll(".prose button[popovertarget]").ToList();
        Assert.Equal(["sum-1", "sum-2", "sum-1", "sum-3"], buttons.Select(one => one.GetAttribute("popovertarget")));
        Assert.All(buttons, button => Assert.Null(button.Closest("a")));
        Assert.Equal("In other currencies: $10 million", Plain(buttons[0].GetAttribute("aria-label")!));
        // The words stay text for whoever copies them, and for reading modes, which take buttons out.
        Assert.Equal("$10 million", Plain(buttons[0].ParentElement!.TextContent));

        var dollars = page.GetElementById("sum-1")!;
        Assert.True(dollars.HasAttribute("popover"));
        Assert.Equal(["> 8.5 million EUR", "> 5.2 billion KZT"], Rows(dollars));
        Assert.Equal("Official rates of 12 December 2025", Plain(dollars.QuerySelector("th")!.TextContent));
        Assert.Contains(
            "National Bank of Kazakhstan: 1 USD = 520.02 KZT on 12 December 2025",
            Plain(dollars.TextContent),
            StringComparison.Ordinal
        );
        Assert.Equal(["2.9 million USD", "1.5 billion KZT"], Rows(page.GetElementById("sum-2")!));
        // Marked as money of the day before.
        Assert.Equal(
            "Official rates of 11 December 2025",
            Plain(page.GetElementById("sum-3")!.QuerySelector("th")!.TextContent)
        );
        Assert.Equal(["1,200 USD", "610,000 KZT"], Rows(page.GetElementById("sum-3")!));
    }

    [Fact]
    public async Task Later_the_note_has_todays_rates_too()
    {
        await using var paper = await OpenAsync();
        paper.Clock.Advance(TimeSpan.FromDays(1));
        await SmallLedger.SayAsync(paper, "ECB", "1 EUR = 1.2000 USD on 2025-12-13");
        var note = (await ReadAsync(paper, "/2025/12/plant")).GetElementById("sum-1")!;

        Assert.Equal(
            [
                ["> 8.5 million EUR", "> 8.3 million EUR"],
                ["> 5.2 billion KZT", "> 5.2 billion KZT"],
            ],
            note.QuerySelectorAll("tbody tr")
                .Select(row => row.QuerySelectorAll("td").Select(cell => Plain(cell.TextContent)).ToArray())
        );
        Assert.Equal("Today", note.QuerySelectorAll("th")[1].TextContent);
    }

    [Fact]
    public async Task A_rate_that_the_bank_restates_after_publication_is_said_to_be()
    {
        await using var paper = await OpenAsync();
        Assert.DoesNotContain("corrected", (await ReadAsync(paper, "/2025/12/plant")).Body!.TextContent);
        paper.Clock.Advance(TimeSpan.FromHours(2));
        await SmallLedger.SayAsync(paper, "NBK", "1 USD = 530.02 KZT on 2025-12-12");

        var note = Plain((await ReadAsync(paper, "/2025/12/plant")).GetElementById("sum-1")!.TextContent);

        Assert.Contains("> 5.3 billion KZT", note, StringComparison.Ordinal);
        Assert.Contains(
            "The bank has corrected its rate since: National Bank of Kazakhstan: 1 USD = 530.02 KZT on 12 December 2025. When the story was published: 1 USD = 520.02 KZT.",
            note,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task In_the_money_of_a_month_that_still_runs_a_sum_goes_by_its_days_up_to_the_readers()
    {
        await using var paper = await OpenAsync();
        var note = (await ReadAsync(paper, "/2025/12/month")).GetElementById("sum-1")!;

        // By 519.50 and 520.02: the list of tomorrow is known, and has not been in force.
        Assert.Equal("641.6785 million KZT", Rows(note).Last());
        Assert.Equal("Mean of the official rates of December 2025", Plain(note.QuerySelector("th")!.TextContent));
    }

    [Fact]
    public async Task Feeds_and_Markdown_have_the_sums_below_the_story_and_no_buttons()
    {
        await using var paper = await OpenAsync();
        var feed = WebUtility.HtmlDecode(
            WebUtility.HtmlDecode(await paper.Visitor().GetStringAsync("/front.rss", Stop))
        );
        var markdown = Plain(WebUtility.HtmlDecode(await paper.Visitor().GetStringAsync("/2025/12/plant.md", Stop)));

        foreach (var text in new[] { Plain(feed), markdown })
        {
            Assert.Contains("Sums in this story", text, StringComparison.Ordinal);
            Assert.Contains("8.5 million EUR; ", text, StringComparison.Ordinal);
            Assert.Contains("1 EUR = 1.1731 USD on 12 December 2025", text, StringComparison.Ordinal);
            Assert.DoesNotContain("<button", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_story_without_sums_has_no_script_and_no_notes()
    {
        await using var paper = await OpenAsync();
        using var with = await paper.Visitor().GetAsync("/2025/12/plant", Stop);
        using var without = await paper.Visitor().GetAsync("/2025/12/dry", Stop);

        Assert.Contains("script-src 'self'", with.Headers.GetValues("Content-Security-Policy").Single());
        Assert.DoesNotContain("script-src", without.Headers.GetValues("Content-Security-Policy").Single());
        Assert.DoesNotContain("popover", await without.Content.ReadAsStringAsync(Stop));
        var address = new HtmlParser()
            .ParseDocument(await with.Content.ReadAsStringAsync(Stop))
            .QuerySelector("script[src]")!
            .GetAttribute("src")!;
        using var script = await paper.Visitor().GetAsync(address, Stop);
        Assert.Equal(HttpStatusCode.OK, script.StatusCode);
        Assert.InRange((await script.Content.ReadAsByteArrayAsync(Stop)).Length, 500, 10 * 1024);
        Assert.True(script.Headers.CacheControl!.MaxAge > TimeSpan.FromDays(300));
    }

    private static IEnumerable<string> Rows(IElement note) =>
        note.QuerySelectorAll("tbody td:first-child").Select(cell => Plain(cell.TextContent));

    private static string Plain(string text) => text.Replace('\u00a0', ' ');

    private static async Task<IDocument> ReadAsync(TestPaper paper, string address) =>
        new HtmlParser().ParseDocument(await paper.Visitor().GetStringAsync(address, Stop));

    private static async Task<TestPaper> OpenAsync()
    {
        var paper = await TestPaper.OpenAsync(
            SmallPaper.With(now =>
                [
                    Published("plant", Body, now),
                    Published("month", Month, now),
                    Published("dry", "<p>No rain fell.</p>", now),
                ]
            )
        );
        await SmallLedger.FillAsync(paper);
        return paper;
    }

    private static Story Published(string slug, string body, Instant at)
    {
        var story = SmallPaper.Draft(slug, at);
        story.Write(new($"Headline of {slug}", "", "", StoryHtml.Read(body).Html), null, at, "");
        Assert.Null(story.Publish(at, DateTimeZoneProviders.Tzdb["Asia/Almaty"]));
        return story;
    }
}
