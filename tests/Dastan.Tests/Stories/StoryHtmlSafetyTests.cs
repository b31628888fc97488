using System.Text;
using System.Text.Json;
using CsCheck;
using Dastan.Domain.Stories;
using static Dastan.Tests.Stories.StoryHtmlCases;

namespace Dastan.Tests.Stories;

/// <summary>Whatever comes in, only Story HTML comes out.</summary>
public sealed class StoryHtmlSafetyTests
{
    private static readonly string[] Tags =
    [
        .. StoryHtml.Elements.Keys,
        .. "div h1 h5 section article form font i b u svg math text mi style script title template noscript".Split(' '),
        .. "select option video source object embed iframe textarea plaintext xmp details summary tfoot col".Split(' '),
    ];

    private static readonly string[] Attributes =
    [
        " id=x",
        " id=cookie",
        " name=body",
        " href=#x",
        " href='https://a.kz/b c'",
        " href=java&#x09;script:x",
        " src=/i.jpg",
        " src=https://youtu.be/x",
        " lang=kk",
        " dir=rtl",
        " onclick=x",
        " style=x",
        " value=5",
        " data-kind=figure",
        " rowspan=9",
        " colspan=3",
        " start=4",
        " data-embed=youtube",
        " id=b-abc",
        " srcset='/a 1x, /b 2x'",
        " title='\"<b>'",
    ];

    private static readonly string[] Texts =
    [
        "a",
        "слово",
        " ",
        "\n",
        "&nbsp;",
        "&lt;img src=x onerror=y&gt;",
        "\u200b",
        "\u0000",
        "\ud800",
        "😀",
        "<!--",
        "-->",
        "]]>",
        "<![CDATA[",
        "https://youtu.be/abc",
        "&#13;",
        "&#0;",
        "</",
        "<",
        "\"",
        "<!doctype html>",
        "<?php",
    ];

    private static readonly Gen<string> Tag = OneOf(Tags)
        .Select(OneOf(Attributes).Array[0, 3], (name, attributes) => $"<{name}{string.Concat(attributes)}>");

    private static readonly Gen<string> TagSoup = Gen.Frequency(
            (5, Tag),
            (3, OneOf(Tags).Select(name => $"</{name}>")),
            (4, OneOf(Texts))
        )
        .Array[0, 40]
        .Select(string.Concat);

    [Fact]
    public void Of_any_heap_of_tags_comes_story_html_that_comes_out_the_same_again() =>
        TagSoup.Sample(html => Assert.Null(Fault(html)), iter: 3_000);

    [Fact]
    public void Of_any_characters_too() => Gen.String.Sample(html => Assert.Null(Fault(html)), iter: 1_000);

    [Theory]
    [InlineData("<div>")]
    [InlineData("<blockquote>")]
    [InlineData("<ul><li>")]
    [InlineData("<table><tr><td>")]
    [InlineData("<b>")]
    [InlineData("<b><p>x")]
    [InlineData("<a href=/x>")]
    [InlineData("<figure>")]
    [InlineData("<svg>")]
    [InlineData("<template>")]
    [InlineData("<p>x")]
    public void A_hundred_thousand_open_tags_are_read_and_end_somewhere(string tags)
    {
        var html = string.Concat(Enumerable.Repeat(tags, 100_000));

        var story = StoryHtml.Read(html + "end").Html;

        Assert.Contains("end", story);
        Assert.True(story.Length < 100 * html.Length);
    }

    [Theory]
    [InlineData("a\0b", "ab")]
    [InlineData("a&#0;b&#x1;c", "a\uFFFDbc")]
    [InlineData("a\uFEFF\uFFFE\u0085b", "ab")]
    [InlineData("😀\U0001FFFE", "😀")]
    [InlineData("a\r\nb&#13;c", "a b c")]
    public void What_is_no_character_of_a_text_does_not_stay_in_it(string html, string text) =>
        Assert.Equal($"<p>{text}</p>", Read(html));

    // Not among the data above, because the metadata of an attribute can't hold it.
    [Fact]
    public void Half_a_character_is_shown_as_one_that_is_missing() =>
        Assert.Equal("<p>a\uFFFDb\uFFFD</p>", Read("a\ud800b\udc00"));

    [Fact]
    public void Text_after_a_part_that_is_never_closed_is_not_lost()
    {
        foreach (
            var part in new[]
            {
                "template",
                "svg",
                "select",
                "video src=/v",
                "iframe src=/v",
                "textarea",
                "object data=/o",
                "noscript",
            }
        )
            Assert.Contains("the rest", Read($"<{part}>the rest"));
    }

    [Fact]
    public void No_case_of_the_known_attacks_leaves_anything_that_runs()
    {
        var faults = Cases()
            .Select(c => (Id: c.GetProperty("id").GetString(), Fault: Fault(c.GetProperty("input").GetString()!)));

        Assert.DoesNotContain(faults, c => c.Fault is not null);
    }

    [Fact]
    public void Honest_markup_keeps_its_words_elements_and_attributes()
    {
        foreach (var asked in Cases().Where(c => c.TryGetProperty("keep", out _)))
        {
            var story = StoryHtml.Read(asked.GetProperty("input").GetString()!).Html;
            var keep = asked.GetProperty("keep");
            foreach (var tag in keep.GetProperty("tags").EnumerateArray())
                Assert.Contains($"<{tag.GetString()}", story);
            foreach (var attribute in keep.GetProperty("attrs").EnumerateArray())
                Assert.Matches($"<{attribute[0]}[^>]* {attribute[1]}=", story);
            Assert.Equal(Words(asked.GetProperty("input").GetString()!), Words(story));
        }
    }

    private static Gen<string> OneOf(string[] words) => Gen.Int[0, words.Length - 1].Select(i => words[i]);

    private static List<JsonElement> Cases() =>
        [
            .. Directory
                .GetFiles(SharedData.Folder("xss"), "*.json")
                .SelectMany(file =>
                    JsonDocument.Parse(File.ReadAllText(file, Encoding.UTF8)).RootElement.EnumerateArray()
                ),
        ];

    private static string Words(string html)
    {
        var text = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(html).Body!.TextContent;
        return string.Concat(text.Where(char.IsLetterOrDigit));
    }
}
