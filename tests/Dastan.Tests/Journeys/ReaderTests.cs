using System.Net;
using AngleSharp.Html.Parser;
using Dastan.Domain.Papers;

namespace Dastan.Tests.Journeys;

public sealed class ReaderTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Readers_see_a_published_story_with_its_section_byline_and_topics()
    {
        await using var paper = await TestPaper.OpenAsync(
            SmallPaper.With(now => [SmallPaper.Published("tractors", now)])
        );

        var page = await paper.Visitor().GetStringAsync("/2025/12/tractors", Stop);

        Assert.Contains("Headline of tractors</h1>", page);
        Assert.Contains("<p>Body of tractors.</p>", page);
        Assert.Contains("href=\"/kazakhstan\"", page);
        Assert.Contains("href=\"/by/economy-desk\"", page);
        Assert.Contains("href=\"/topics/trade\"", page);
    }

    [Theory]
    [InlineData("/2025/12/tractors/", "/2025/12/tractors")]
    [InlineData("/2025/12/Tractors", "/2025/12/tractors")]
    [InlineData("/2025/11/tractors", "/2025/12/tractors")]
    [InlineData("/RU/", "/ru")]
    [InlineData("/kazakhstan/?page=2", "/kazakhstan?page=2")]
    [InlineData("/ru/2025/12/Tractory/", "/ru/2025/12/tractory")]
    public async Task Another_form_of_an_address_leads_to_the_one(string asked, string canonical)
    {
        await using var paper = await TestPaper.OpenAsync(
            SmallPaper.With(now => [SmallPaper.Published("tractors", now), SmallPaper.Published("tractory", now, "ru")])
        );

        using var answer = await paper.Visitor().GetAsync(asked, Stop);

        Assert.Equal(HttpStatusCode.MovedPermanently, answer.StatusCode);
        Assert.Equal(canonical, answer.Headers.Location?.ToString());
    }

    [Fact]
    public async Task An_address_of_the_past_leads_to_its_story()
    {
        await using var paper = await TestPaper.OpenAsync(
            SmallPaper.With(now => [SmallPaper.Published("tractors", now)])
        );
        await paper.InDatabaseAsync(db =>
        {
            db.Add(new Redirect("https://old.example/2013/06/Tractors/", "/2025/12/tractors"));
            db.Add(new Redirect("/?p=17", "/2025/12/tractors"));
            return db.SaveAsync(Stop);
        });

        foreach (
            var old in new[] { "/2013/06/tractors", "/2013/06/tractors/?utm_source=mail", "/?p=17", "/?p=17&preview=1" }
        )
        {
            using var answer = await paper.Visitor().GetAsync(old, Stop);
            Assert.Equal("/2025/12/tractors", answer.Headers.Location?.ToString());
        }
    }

    [Fact]
    public async Task A_story_that_kept_its_old_address_is_read_there()
    {
        await using var paper = await TestPaper.OpenAsync(
            SmallPaper.With(now =>
            {
                var story = SmallPaper.Published("tractors", now);
                story.KeepAddress("/archives/17-tractors.html");
                return [story];
            })
        );

        using var own = await paper.Visitor().GetAsync("/archives/17-tractors.html", Stop);
        using var ours = await paper.Visitor().GetAsync("/2025/12/tractors", Stop);

        Assert.Equal(HttpStatusCode.OK, own.StatusCode);
        Assert.Equal("/archives/17-tractors.html", ours.Headers.Location?.ToString());
    }

    [Fact]
    public async Task Translations_of_a_story_lead_to_each_other()
    {
        await using var paper = await TestPaper.OpenAsync(
            SmallPaper.With(now =>
            {
                var english = SmallPaper.Published("tractors", now);
                return [english, SmallPaper.Published("traktory", now, "ru", english.Translations)];
            })
        );

        var page = await paper.Visitor().GetStringAsync("/2025/12/tractors", Stop);
        var russian = await paper.Visitor().GetStringAsync("/ru/2025/12/traktory", Stop);

        Assert.Contains("href=\"/ru/2025/12/traktory\"", page);
        Assert.Contains("href=\"/2025/12/tractors\"", russian);
        Assert.Contains("hreflang=\"x-default\" href=\"https://paper.example/2025/12/tractors\"", russian);
    }

    [Fact]
    public async Task A_month_heads_its_columns_as_calendars_of_its_language_do()
    {
        await using var paper = await TestPaper.OpenAsync(
            SmallPaper.With(now => [SmallPaper.Published("traktory", now, "ru")])
        );

        var month = new HtmlParser().ParseDocument(await paper.Visitor().GetStringAsync("/ru/2025/12", Stop));

        var heads = month.QuerySelectorAll(".calendar th abbr").ToList();
        Assert.Equal(["пн", "вт", "ср", "чт", "пт", "сб", "вс"], heads.Select(head => head.TextContent));
        Assert.Equal("понедельник", heads[0].GetAttribute("title"));
        Assert.Equal("воскресенье", heads[6].GetAttribute("title"));
    }

    [Fact]
    public async Task A_story_published_after_midnight_in_its_edition_belongs_to_that_day()
    {
        var at = Instant.FromUtc(2025, 12, 11, 19, 30);
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With(_ => [SmallPaper.Published("night", at)]));
        var visitor = paper.Visitor();

        using var day = await visitor.GetAsync("/2025/12/12", Stop);
        using var dayBefore = await visitor.GetAsync("/2025/12/11", Stop);

        Assert.Contains("Headline of night", await day.Content.ReadAsStringAsync(Stop));
        Assert.Equal(HttpStatusCode.NotFound, dayBefore.StatusCode);
    }

    [Fact]
    public async Task A_year_without_a_story_leads_on_to_the_years_that_have_some()
    {
        var longAgo = Instant.FromUtc(2023, 5, 4, 7, 0);
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With(_ => [SmallPaper.Published("old", longAgo)]));

        var thisYear = await paper.Visitor().GetStringAsync("/2025", Stop);

        Assert.Contains("href=\"/2023\"", thisYear);
    }

    [Fact]
    public async Task A_year_leads_to_the_editions_that_have_it()
    {
        var longAgo = Instant.FromUtc(2023, 5, 4, 7, 0);
        await using var paper = await TestPaper.OpenAsync(SmallPaper.With(_ => [SmallPaper.Published("old", longAgo)]));

        var year = await paper.Visitor().GetStringAsync("/2023", Stop);
        var thisYear = await paper.Visitor().GetStringAsync("/2025", Stop);

        Assert.DoesNotContain("href=\"/ru/2023\"", year);
        Assert.Contains("href=\"/ru/2025\"", thisYear);
    }

    [Fact]
    public async Task A_page_that_the_reader_has_is_not_sent_again()
    {
        await using var paper = await TestPaper.OpenAsync(
            SmallPaper.With(now => [SmallPaper.Published("tractors", now)])
        );
        var visitor = paper.Visitor();
        using var first = await visitor.GetAsync("/2025/12/tractors", Stop);

        var again = new HttpRequestMessage(HttpMethod.Get, "/2025/12/tractors");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await visitor.SendAsync(again, Stop);
        using var head = await visitor.SendAsync(new(HttpMethod.Head, "/2025/12/tractors"), Stop);

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Empty(await second.Content.ReadAsByteArrayAsync(Stop));
        Assert.Equal(first.Headers.ETag, head.Headers.ETag);
        Assert.Equal(first.Content.Headers.ContentLength, head.Content.Headers.ContentLength);
    }

    [Fact]
    public async Task A_new_paper_without_a_story_explains_itself()
    {
        await using var paper = await TestPaper.OpenAsync();

        using var front = await paper.Visitor().GetAsync("/", Stop);

        Assert.Equal(HttpStatusCode.OK, front.StatusCode);
        Assert.Contains("<h1", await front.Content.ReadAsStringAsync(Stop));
    }
}
