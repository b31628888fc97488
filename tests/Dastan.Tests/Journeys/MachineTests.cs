using System.Net;
using System.Text.Json;
using AngleSharp.Html.Parser;

namespace Dastan.Tests.Journeys;

/// <summary>What programs are told of the paper and its stories, each form at one address.</summary>
public sealed class MachineTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, EitherDatabase]
    [InlineData("/sitemaps/2025-11.xml")]
    [InlineData("/sitemaps/2025-13.xml")]
    [InlineData("/sitemaps/2025-12-2.xml")]
    [InlineData("/sitemaps/9999-12.xml")]
    [InlineData("/sitemaps/nothing.xml")]
    [InlineData("/2025/12/nothing.md")]
    [InlineData("/oembed?url=https://elsewhere.example/2025/12/tractors")]
    [InlineData("/oembed?url=https://paper.example/2025/12/nothing")]
    [InlineData("/oembed?url=https://paper.example/anything/tractors")]
    [InlineData("/oembed?url=tractors")]
    public async Task What_is_not_there_is_not_found(string address)
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.InTwoLanguages());

        using var answer = await paper.Visitor().GetAsync(address, Stop);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Theory, EitherDatabase]
    [InlineData("/ru/robots.txt", "/robots.txt")]
    [InlineData("/ru/sitemap.xml", "/sitemap.xml")]
    [InlineData("/ru/sitemaps/news.xml", "/sitemaps/news.xml")]
    [InlineData("/ru/oembed?url=x", "/oembed?url=x")]
    [InlineData("/2025/11/tractors.md", "/2025/12/tractors.md")]
    public async Task What_there_is_once_has_one_address(string asked, string own)
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.InTwoLanguages());

        using var answer = await paper.Visitor().GetAsync(asked, Stop);

        Assert.Equal(HttpStatusCode.MovedPermanently, answer.StatusCode);
        Assert.Equal(own, answer.Headers.Location?.ToString());
    }

    [Fact, EitherDatabase]
    public async Task Robots_are_kept_from_searches_and_the_newsroom_and_shown_the_sitemaps()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.InTwoLanguages());

        var lines = (await paper.Visitor().GetStringAsync("/robots.txt", Stop)).Split('\n');

        Assert.Contains("Disallow: /search", lines);
        Assert.Contains("Disallow: /ru/search", lines);
        Assert.Contains("Disallow: /ru/rates/convert?", lines);
        Assert.Contains("Disallow: /newsroom", lines);
        Assert.Contains("Sitemap: https://paper.example/sitemap.xml", lines);
    }

    [Fact]
    public async Task A_story_has_a_twin_in_markdown_that_names_its_page()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.InTwoLanguages());

        using var answer = await paper.Visitor().GetAsync("/ru/2025/12/traktory.md", Stop);
        var text = await answer.Content.ReadAsStringAsync(Stop);

        Assert.Equal("text/markdown; charset=utf-8", answer.Content.Headers.ContentType?.ToString());
        Assert.Equal(
            ["<https://paper.example/ru/2025/12/traktory>; rel=\"canonical\""],
            answer.Headers.GetValues("Link")
        );
        Assert.Contains("\nlanguage: \"ru\"\n", text);
        Assert.Contains("\n# Headline of traktory\n", text);
        Assert.Contains("\nBody of traktory.\n", text);
    }

    [Fact]
    public async Task A_story_that_was_taken_back_has_no_other_form_either()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.InTwoLanguages());
        await paper.InDatabaseAsync(async db =>
        {
            Assert.Null(db.Stories.Single(story => story.Slug == "tractors").Withdraw("It was false.", paper.Now));
            await db.SaveAsync(Stop);
        });

        using var markdown = await paper.Visitor().GetAsync("/2025/12/tractors.md", Stop);
        using var card = await paper.Visitor().GetAsync("/oembed?url=https://paper.example/2025/12/tractors", Stop);

        Assert.Equal(HttpStatusCode.Gone, markdown.StatusCode);
        Assert.Contains("It was false.", await markdown.Content.ReadAsStringAsync(Stop));
        Assert.Equal(HttpStatusCode.NotFound, card.StatusCode);
    }

    [Fact]
    public async Task A_program_is_told_what_the_paper_is_and_what_is_new()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.InTwoLanguages());

        var text = await paper.Visitor().GetStringAsync("/llms.txt", Stop);

        Assert.StartsWith("# The Small Paper\n", text);
        Assert.Contains("- [Kazakhstan](https://paper.example/kazakhstan.json): News of the steppe.", text);
        Assert.Contains("[the API](https://paper.example/v2/openapi.json)", text);
        Assert.Contains(
            "- [Headline of tractors](https://paper.example/2025/12/tractors.md): Standfirst of tractors",
            text
        );
    }

    [Theory]
    [InlineData("https://paper.example/2025/12/tractors", "Headline of tractors")]
    [InlineData("https://paper.example/ru/2025/12/traktory/?utm_source=mail#top", "Headline of traktory")]
    [InlineData("http://paper.example:80/2025/12/Tractors", "Headline of tractors")]
    public async Task Another_site_can_show_a_story_of_ours(string url, string headline)
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.InTwoLanguages());

        using var answer = await paper
            .Visitor()
            .GetAsync("/oembed?maxwidth=400&url=" + Uri.EscapeDataString(url), Stop);

        var card = JsonElement.Parse(await answer.Content.ReadAsStringAsync(Stop));
        Assert.Equal(headline, card.GetProperty("title").GetString());
        Assert.Equal(400, card.GetProperty("width").GetInt32());
    }

    [Theory, EitherDatabase]
    [InlineData("/oembed?url=https://paper.example/2025/12/tractors&format=yaml", HttpStatusCode.NotImplemented)]
    [InlineData("/oembed", HttpStatusCode.BadRequest)]
    [InlineData("/oembed?url=https://paper.example/2025/12/tractors&format=xml&maxwidth=-1", HttpStatusCode.OK)]
    public async Task What_oembed_cannot_do_it_says(string asked, HttpStatusCode status)
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.InTwoLanguages());

        using var answer = await paper.Visitor().GetAsync(asked, Stop);

        Assert.Equal(status, answer.StatusCode);
        if (status is HttpStatusCode.NotImplemented)
            Assert.Contains("json and as xml", await answer.Content.ReadAsStringAsync(Stop));
    }

    [Fact]
    public async Task The_head_of_a_story_leads_to_all_its_forms()
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.InTwoLanguages());
        var head = new HtmlParser()
            .ParseDocument(await paper.Visitor().GetStringAsync("/ru/2025/12/traktory", Stop))
            .Head!;
        string? Link(string type) => head.QuerySelector($"link[type='{type}']")?.GetAttribute("href");

        var types = head.QuerySelectorAll("script[type='application/ld+json']")
            .Select(s => JsonElement.Parse(s.TextContent))
            .ToList();

        Assert.Equal("https://paper.example/ru/2025/12/traktory.md", Link("text/markdown"));
        Assert.Equal("https://paper.example/ru/kazakhstan.rss", Link("application/rss+xml"));
        Assert.StartsWith(
            "https://paper.example/oembed?url=https%3A%2F%2Fpaper.example%2Fru",
            Link("application/json+oembed")
        );
        Assert.Equal(["NewsArticle", "BreadcrumbList"], types.Select(data => data.GetProperty("@type").GetString()));
        Assert.Equal(
            "https://paper.example/2025/12/tractors",
            types[0].GetProperty("translationOfWork").GetProperty("@id").GetString()
        );
    }

    [Theory]
    [InlineData("/", "WebSite", "CollectionPage")]
    [InlineData("/kazakhstan", "BreadcrumbList", "CollectionPage")]
    [InlineData("/topics/trade", "BreadcrumbList", "CollectionPage")]
    [InlineData("/by/economy-desk", "BreadcrumbList", "ProfilePage")]
    [InlineData("/2025/12/12", "BreadcrumbList", "CollectionPage")]
    public async Task Every_kind_of_page_says_what_it_is(string page, string first, string second)
    {
        await using var paper = await TestPaper.OpenAsync(SmallPaper.InTwoLanguages());
        var html = new HtmlParser().ParseDocument(await paper.Visitor().GetStringAsync(page, Stop));

        Assert.Equal(
            [first, second],
            html.QuerySelectorAll("script[type='application/ld+json']")
                .Select(script => JsonElement.Parse(script.TextContent).GetProperty("@type").GetString())
        );
    }
}
