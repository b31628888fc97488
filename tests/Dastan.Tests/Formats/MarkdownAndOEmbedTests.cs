using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using AngleSharp.Html.Parser;
using CsCheck;
using Dastan.Domain.Formats.Markdown;
using Dastan.Domain.Formats.OEmbed;

namespace Dastan.Tests.Formats;

public sealed class MarkdownAndOEmbedTests
{
    private static readonly StoryMarkdown Story = new()
    {
        Headline = "Wheat: *3,000* \"tonnes\" & <b>more</b>",
        Standfirst = "1. Nothing is a list here.",
        Body = "The lorries left on Tuesday.\n",
        Authors = ["Aizhan Omarova"],
        Section = "Kazakhstan",
        Topics = ["Agriculture", "Trade"],
        PublishedAt = Instant.FromUtc(2025, 4, 3, 8, 5, 9),
        Language = "en",
        Address = "https://paper.example/2025/04/wheat",
        Paper = "Dastan",
        Rights = "© Dastan",
    };

    private static readonly OEmbedCard Card = new()
    {
        Headline = "Wheat & barley",
        Standfirst = "",
        Address = "https://paper.example/2025/04/wheat?a=1&b=2",
        Author = "Aizhan Omarova",
        AuthorAddress = "https://paper.example/by/aizhan-omarova",
        Paper = "Dastan",
        PaperAddress = "https://paper.example/",
        Language = "en",
        Date = "3 April 2025",
        Pictures =
        [
            new("https://paper.example/p/1.jpg", 1200, 800),
            new("https://paper.example/p/1-320.webp", 320, 213),
        ],
    };

    [Fact]
    public void A_story_as_markdown_begins_with_its_facts() =>
        Assert.Equal(
            """
            ---
            title: "Wheat: *3,000* \"tonnes\" & <b>more</b>"
            description: "1. Nothing is a list here."
            author: ["Aizhan Omarova"]
            date: 2025-04-03T08:05:09Z
            section: "Kazakhstan"
            tags: ["Agriculture", "Trade"]
            language: "en"
            url: "https://paper.example/2025/04/wheat"
            publisher: "Dastan"
            rights: "© Dastan"
            ---

            # Wheat: \*3,000\* "tonnes" \& \<b\>more\</b\>

            1\. Nothing is a list here.

            The lorries left on Tuesday.

            """.ReplaceLineEndings("\n"),
            Written(Story)
        );

    [Fact]
    public void No_headline_leaves_its_line() =>
        NastyText.Any.Sample(headline =>
        {
            var lines = Written(Story with { Headline = headline }).Split('\n');
            Assert.Equal("---", lines[11]);
            Assert.StartsWith("# ", lines[13]);
            Assert.Equal(19, lines.Length);
        });

    [Fact]
    public void A_card_names_the_story_its_author_and_the_paper()
    {
        var card = Json(Card);

        Assert.Equal("rich", card.GetProperty("type").GetString());
        Assert.Equal("1.0", card.GetProperty("version").GetString());
        Assert.Equal("Wheat & barley", card.GetProperty("title").GetString());
        Assert.Equal("Dastan", card.GetProperty("provider_name").GetString());
        Assert.Equal(600, card.GetProperty("width").GetInt32());
        Assert.Equal(240, card.GetProperty("height").GetInt32());
        Assert.Equal(1200, card.GetProperty("thumbnail_width").GetInt32());
        var html = new HtmlParser().ParseDocument(card.GetProperty("html").GetString()!);
        Assert.Equal(Card.Address, html.QuerySelector("blockquote a")?.GetAttribute("href"));
        Assert.Equal("Wheat & barley", html.QuerySelector("a strong")?.TextContent);
        Assert.Equal("Aizhan Omarova, Dastan, 3 April 2025", html.QuerySelector("footer")?.TextContent);
    }

    [Fact]
    public void A_card_fits_where_it_is_to_stand()
    {
        var narrow = Json(Card with { MaxWidth = 320 });
        var low = Json(Card with { MaxHeight = 100 });

        Assert.Equal(320, narrow.GetProperty("width").GetInt32());
        Assert.Equal(320, narrow.GetProperty("thumbnail_width").GetInt32());
        Assert.Equal(100, low.GetProperty("height").GetInt32());
        Assert.False(low.TryGetProperty("thumbnail_url", out _));
    }

    [Fact]
    public void Both_forms_say_the_same()
    {
        using var bytes = new MemoryStream();
        Card.WriteXml(bytes);
        bytes.Position = 0;
        var xml = XDocument.Load(bytes).Root!;

        Assert.Equal("oembed", xml.Name.LocalName);
        Assert.Equal(
            Json(Card).EnumerateObject().Select(member => (member.Name, member.Value.ToString())),
            xml.Elements().Select(element => (element.Name.LocalName, element.Value))
        );
    }

    [Fact]
    public void No_headline_breaks_a_card() =>
        NastyText.Any.Sample(headline =>
        {
            var card = Card with { Headline = headline, Standfirst = headline, Author = headline };
            card.WriteXml(Stream.Null);
            var html = new HtmlParser().ParseDocument(Json(card).GetProperty("html").GetString()!);
            Assert.Empty(html.QuerySelectorAll("script"));
            Assert.Single(html.QuerySelectorAll("a"));
        });

    private static string Written(StoryMarkdown story)
    {
        using var bytes = new MemoryStream();
        story.Write(bytes);
        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    private static JsonElement Json(OEmbedCard card)
    {
        using var bytes = new MemoryStream();
        card.WriteJson(bytes);
        return JsonElement.Parse(bytes.ToArray());
    }
}
