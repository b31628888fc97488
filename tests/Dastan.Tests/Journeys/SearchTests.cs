using System.Net;
using Dastan.Domain.Stories;

namespace Dastan.Tests.Journeys;

/// <summary>Search as readers use it, and as who tries to break it.</summary>
public sealed class SearchTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_reader_finds_a_story_and_sees_why()
    {
        await using var paper = await OpenAsync();
        var page = await paper.Visitor().GetStringAsync("/search?q=tractor", Stop);

        Assert.Contains("<mark>Tractors</mark> from Kostanay", page);
        Assert.Contains("/2025/12/tractors", page);
        Assert.Contains("a new <mark>tractor</mark> &lt;b&gt; every hour", page);
        Assert.Contains("1&#xA0;result", page);
        Assert.Contains("Economy desk", page);
        Assert.DoesNotContain("/2025/12/bread", page);
    }

    [Theory]
    [InlineData("/search?q=tracotrs", "tractors")]
    [InlineData("/search?q=tractrs+kostanay", "tractors kostanay")]
    [InlineData("/search?q=tractors+elephants", "tractors")]
    [InlineData("/search?q=%D0%B5%D0%BA%D1%84%D1%81%D0%B5%D1%89%D0%BA", "tractor")]
    public async Task A_slip_is_forgiven_and_said(string address, string instead)
    {
        await using var paper = await OpenAsync();
        var page = await paper.Visitor().GetStringAsync(address, Stop);

        Assert.Contains($"so these are the stories for “{instead}”", page);
        Assert.Contains("/2025/12/tractors", page);

        var exact = await paper.Visitor().GetStringAsync(address + "&exact=yes", Stop);
        Assert.DoesNotContain("so these are the stories", exact);
    }

    [Fact]
    public async Task In_a_Russian_edition_forms_letters_and_keyboards_do_not_matter()
    {
        await using var paper = await OpenAsync();
        foreach (var query in new[] { "тракторами", "ТРАКТОРЫ Костаная", "емкость", "ёмкости", "nhfrnjh", "трактро" })
        {
            var page = await paper.Visitor().GetStringAsync($"/ru/search?q={Uri.EscapeDataString(query)}", Stop);
            Assert.Contains("/ru/2025/12/traktory", page);
            Assert.Contains("<mark>", page);
        }
    }

    [Fact]
    public async Task Filters_narrow_and_can_be_taken_off()
    {
        await using var paper = await OpenAsync();
        var narrowed = await paper.Visitor().GetStringAsync("/search?q=kostanay&until=2025-12-10", Stop);

        Assert.Contains("1&#xA0;result", narrowed);
        Assert.Contains("/2025/12/bread", narrowed);
        Assert.Contains("href=\"/search?q=kostanay\"", narrowed);
        Assert.Contains("value=\"2025-12-10\"", narrowed);
        Assert.Contains(">Trade</option>", narrowed);
    }

    [Fact]
    public async Task A_long_list_has_pages_and_keeps_the_question()
    {
        await using var paper = await TestPaper.OpenAsync(
            SmallPaper.With(now => Enumerable.Range(1, 45).Select(number => SmallPaper.Published($"s{number}", now)))
        );
        var page = await paper.Visitor().GetStringAsync("/search?q=headline&order=newest&page=3", Stop);

        Assert.Contains("Viewing 41-45 of 45", page);
        Assert.Contains("/search?q=headline&amp;order=newest&amp;page=2", page);
        using var beyond = await paper.Visitor().GetAsync("/search?q=headline&page=4", Stop);
        Assert.Equal(HttpStatusCode.NotFound, beyond.StatusCode);
    }

    [Theory]
    [InlineData("/search", HttpStatusCode.OK, "Search headlines and full texts")]
    [InlineData("/search?q=", HttpStatusCode.OK, "Search headlines and full texts")]
    [InlineData("/search?q=elephants", HttpStatusCode.OK, "Try fewer or other words")]
    [InlineData("/search?q=%22%20AND%20%28%20%27", HttpStatusCode.OK, "Latest")]
    [InlineData("/search?q=%ff%fe%c3", HttpStatusCode.OK, "Latest")]
    [InlineData("/search?q=%00%F0%9F%9A%9C", HttpStatusCode.OK, "Latest")]
    [InlineData("/search?q=a&from=2025-02-30", HttpStatusCode.BadRequest, "“2025-02-30” is not a date")]
    [InlineData("/search?q=a&until=9999-12-31", HttpStatusCode.BadRequest, "is not a date")]
    [InlineData("/search?q=a&section=nowhere", HttpStatusCode.NotFound, "")]
    [InlineData("/search?q=a&page=0", HttpStatusCode.NotFound, "")]
    [InlineData("/search?q=a&topic=nowhere&author=nobody", HttpStatusCode.OK, "Try fewer or other words")]
    [InlineData("/search?q=%3Cscript%3Ealert(1)%3C/script%3E", HttpStatusCode.OK, "&lt;script&gt;")]
    public async Task Bad_input_has_its_status_and_a_page_that_helps(
        string address,
        HttpStatusCode status,
        string words
    )
    {
        await using var paper = await OpenAsync();
        using var answer = await paper.Visitor().GetAsync(address, Stop);

        Assert.Equal(status, answer.StatusCode);
        Assert.Contains(words, await answer.Content.ReadAsStringAsync(Stop));
    }

    [Theory]
    [InlineData(1_000, HttpStatusCode.BadRequest, "Try a few words")]
    [InlineData(10_000, HttpStatusCode.RequestUriTooLong, "longer than we accept")]
    public async Task A_query_without_end_is_refused_with_advice(int length, HttpStatusCode status, string words)
    {
        await using var paper = await OpenAsync();
        using var answer = await paper.Visitor().GetAsync("/search?q=" + new string('x', length), Stop);
        var page = await answer.Content.ReadAsStringAsync(Stop);

        Assert.Equal(status, answer.StatusCode);
        Assert.Contains(words, page);
        Assert.DoesNotContain(new string('x', 300), page);
    }

    private static Task<TestPaper> OpenAsync() =>
        TestPaper.OpenAsync(
            SmallPaper.With(now =>
                [
                    Story(
                        "en",
                        "tractors",
                        "Tractors from Kostanay",
                        "They make a new tractor &lt;b&gt; every hour.",
                        now
                    ),
                    Story(
                        "en",
                        "bread",
                        "The price of bread",
                        "Bakers in Kostanay say why.",
                        now - Duration.FromDays(3)
                    ),
                    Story("ru", "traktory", "Тракторы из Костаная", "Ёмкость бака больше.", now),
                ]
            )
        );

    private static Story Story(string edition, string slug, string headline, string body, Instant at)
    {
        var story = new Story(StoryId.New(), edition, "kazakhstan", slug, TranslationsId.New());
        story.Write(new(headline, "", "", $"<p>{body}</p>"), null, at, "");
        story.IsAbout([SmallPaper.Trade.Id]);
        story.SignWith([SmallPaper.EconomyDesk.Id]);
        Assert.Null(story.Publish(at, DateTimeZone.Utc));
        return story;
    }
}
