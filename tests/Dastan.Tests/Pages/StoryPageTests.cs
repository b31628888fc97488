using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Dastan.Tests.Pages;

public class StoryPageTests
{
    [Fact]
    public async Task The_byline_joins_names_as_the_language_does_and_links_each()
    {
        Assert.Equal(
            "By Aigul Serikova and Economy desk",
            (await ReadAsync("story", "en")).QuerySelector(".byline")!.TextContent
        );

        var russian = (await ReadAsync("story", "ru")).QuerySelector(".byline")!;
        Assert.Equal("Айгуль Серикова и Отдел экономики", russian.TextContent);
        Assert.Equal(
            ["/by/aigul-serikova", "/by/economy-desk"],
            russian.QuerySelectorAll("a[rel=author]").Select(link => link.GetAttribute("href"))
        );
    }

    [Fact]
    public async Task A_story_can_be_handed_on_by_plain_links()
    {
        var links = (await ReadAsync("story", "ru"))
            .QuerySelectorAll(".share a")
            .Select(link => link.GetAttribute("href")!)
            .ToList();

        Assert.StartsWith("https://t.me/share/url?url=https%3A%2F%2Fdastan.example%2F2025%2F04%2F", links[0]);
        Assert.StartsWith("https://wa.me/?text=", links[1]);
        Assert.StartsWith("mailto:?subject=%D0%9A%D0%B0%D0%B7", links[2]);
    }

    [Fact]
    public async Task Translations_say_their_language()
    {
        var russian = (await ReadAsync("story", "en")).QuerySelector(".also a")!;

        Assert.Equal("ru", russian.GetAttribute("lang"));
        Assert.Equal("ru", russian.GetAttribute("hreflang"));
    }

    [Fact]
    public async Task A_wide_table_scrolls_by_itself()
    {
        var table = (await ReadAsync("story", "en")).QuerySelector(".prose table")!;

        Assert.Equal("0", table.ParentElement!.GetAttribute("tabindex"));
    }

    [Fact]
    public async Task A_story_without_byline_picture_or_topics_leaves_no_gaps()
    {
        var bare = await ReadAsync("story-bare", "en");

        Assert.Empty(bare.QuerySelectorAll(".byline, .also, .topics, .band, figcaption:empty, ul:empty"));
        Assert.NotNull(bare.QuerySelector(".share"));
    }

    private static async Task<IDocument> ReadAsync(string page, string language) =>
        await new HtmlParser().ParseDocumentAsync(await ShownPages.All[page](language));
}
