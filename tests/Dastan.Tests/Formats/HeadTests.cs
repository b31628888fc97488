using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Dastan.Domain.Formats.StructuredData;
using Dastan.Web.Parts;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Dastan.Tests.Formats;

public sealed class HeadTests
{
    private static readonly HeadView Story = new(
        "Tractors \"and\" <b>more</b>",
        "A lease at 5 %.",
        "https://paper.example/2025/04/tractors",
        "Dastan",
        "en"
    )
    {
        Alternates = Alternate.Set([
            new("en", "https://paper.example/2025/04/tractors"),
            new("ru", "https://paper.example/ru/2025/04/traktory"),
        ]),
        FeedLinks = FeedLink.Of("Dastan · Kazakhstan", "https://paper.example", "", "/kazakhstan"),
        MarkdownAddress = "https://paper.example/2025/04/tractors.md",
        Picture = new("https://paper.example/p/1.jpg", 1200, 800, "A tractor"),
        Story = new(
            Instant.FromUtc(2025, 4, 3, 8, 5, 9),
            null,
            "Kazakhstan",
            ["Agriculture"],
            ["https://paper.example/by/a"]
        ),
        JsonLd = [BreadcrumbList.Of([new("</script><script>alert(1)</script>", "https://paper.example/")])],
    };

    [Fact]
    public async Task A_story_tells_messengers_and_search_engines_what_it_is()
    {
        var head = await RenderAsync(Story);

        Assert.Equal("Tractors \"and\" <b>more</b> · Dastan", head.QuerySelector("title")?.TextContent);
        Assert.Equal("https://paper.example/2025/04/tractors", Href(head, "link[rel=canonical]"));
        Assert.Equal("max-image-preview:large", Meta(head, "robots"));
        Assert.Equal("article", Property(head, "og:type"));
        Assert.Equal("en_GB", Property(head, "og:locale"));
        Assert.Equal("ru_RU", Property(head, "og:locale:alternate"));
        Assert.Equal("1200", Property(head, "og:image:width"));
        Assert.Equal("2025-04-03T08:05:09Z", Property(head, "article:published_time"));
        Assert.Null(Property(head, "article:modified_time"));
        Assert.Equal("summary_large_image", Meta(head, "twitter:card"));
        Assert.Equal("https://paper.example/2025/04/tractors.md", Href(head, "link[type='text/markdown']"));
    }

    [Fact]
    public async Task A_story_names_every_language_it_has_and_the_default() =>
        Assert.Equal(
            ["en", "ru", "x-default"],
            (await RenderAsync(Story)).QuerySelectorAll("link[hreflang]").Select(link => link.GetAttribute("hreflang"))
        );

    [Fact]
    public async Task A_list_makes_its_feeds_known() =>
        Assert.Equal(
            [
                ("application/rss+xml", "https://paper.example/kazakhstan.rss"),
                ("application/atom+xml", "https://paper.example/kazakhstan.atom"),
                ("application/feed+json", "https://paper.example/kazakhstan.json"),
            ],
            (await RenderAsync(Story))
                .QuerySelectorAll("link[title]")
                .Select(link => (link.GetAttribute("type")!, link.GetAttribute("href")!))
        );

    [Fact]
    public async Task Structured_data_stays_inside_its_script()
    {
        var head = await RenderAsync(Story);

        var script = Assert.Single(head.QuerySelectorAll("script"));
        Assert.Equal(Story.JsonLd[0].Text, script.TextContent);
    }

    [Fact]
    public async Task Search_results_stay_out_of_search_engines() =>
        Assert.Equal("noindex", Meta(await RenderAsync(Story with { IsForIndexes = false }), "robots"));

    [Fact]
    public async Task The_papers_name_is_not_said_twice() =>
        Assert.Equal(
            "Dastan",
            (await RenderAsync(Story with { Title = "Dastan" })).QuerySelector("title")?.TextContent
        );

    [Fact]
    public void A_page_without_translations_has_no_alternates() =>
        Assert.Empty(Alternate.Set([new("en", "https://paper.example/")]));

    private static string? Meta(IHtmlDocument head, string name) =>
        head.QuerySelector($"meta[name='{name}']")?.GetAttribute("content");

    private static string? Property(IHtmlDocument head, string name) =>
        head.QuerySelector($"meta[property='{name}']")?.GetAttribute("content");

    private static string? Href(IHtmlDocument head, string selector) =>
        head.QuerySelector(selector)?.GetAttribute("href");

    private static async Task<IHtmlDocument> RenderAsync(HeadView view)
    {
        await using var services = new ServiceCollection().BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        var html = await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var parameters = new Dictionary<string, object?> { [nameof(Head.View)] = view };
            var head = await renderer.RenderComponentAsync<Head>(ParameterView.FromDictionary(parameters));
            return head.ToHtmlString();
        });
        return new HtmlParser().ParseDocument($"<!doctype html><head>{html}</head><body>");
    }
}
