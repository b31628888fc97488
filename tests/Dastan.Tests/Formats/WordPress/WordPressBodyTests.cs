using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using Dastan.Domain.Stories;

namespace Dastan.Tests.Formats.WordPress;

public sealed partial class WordPressBodyTests
{
    private static readonly string[] Uploads =
    [
        SmallExport.Upload("7", "hall.jpg", "A hall", "The hall in May", parent: "1"),
        SmallExport.Upload("8", "road.jpg", "", "", parent: "1"),
    ];

    [Theory]
    [InlineData("One.\n\nTwo.", "One.|Two.")]
    [InlineData("One.\r\n\r\nTwo.", "One.|Two.")]
    [InlineData("<strong>One.\n\nTwo.</strong>", "One.|Two.")]
    [InlineData("One.\n<p>Two.</p>\nThree.", "One.|Two.|Three.")]
    [InlineData("<div>One.\n\nTwo.</div>Three.", "One.|Two.|Three.")]
    [InlineData("<p>One.<p>Two.", "One.|Two.")]
    public void A_blank_line_ends_a_paragraph(string content, string paragraphs) =>
        Assert.Equal(paragraphs, string.Join('|', Texts(Body(content), "p")));

    [Fact]
    public void A_line_break_breaks_the_line_but_not_in_code_or_lists()
    {
        var body = Body("One\ntwo.\n<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n<pre>x\n\ny</pre>");

        Assert.Contains("One<br>two.", body.Replace("<br>\n", "<br>"));
        Assert.Contains("x\n\ny", body);
        Assert.Single(BreakMark().Matches(body));
    }

    [Fact]
    public void Blocks_lose_their_marks_and_keep_their_words()
    {
        var body = Body(
            """
            <!-- wp:paragraph {"align":"center"} -->
            <p>One
            and the same.</p>
            <!-- /wp:paragraph -->

            <!-- wp:latest-posts {"postsToShow":3} /-->

            <!-- wp:heading --><h2>Two</h2><!-- /wp:heading -->
            """
        );

        Assert.DoesNotContain("wp:", body);
        Assert.DoesNotContain("<br", body);
        Assert.Equal(["Two"], Texts(body, "h2"));
    }

    [Fact]
    public void A_block_that_the_site_filled_is_reported() =>
        Assert.Contains(
            "block \"latest-posts\" left out: the site filled it when it was shown (2 times)",
            SmallExport.Story("<!-- wp:latest-posts /--><!-- wp:latest-posts {\"a\":{\"b\":1}} /-->").Changes
        );

    [Fact]
    public void What_stands_between_blocks_is_classic_text() =>
        Assert.Equal(
            ["One.", "Two.", "Three."],
            Texts(Body("<!-- wp:paragraph --><p>One.</p><!-- /wp:paragraph -->\nTwo.\n\nThree."), "p")
        );

    [Fact]
    public void A_shared_block_brings_its_words_even_if_it_holds_itself()
    {
        const string shared =
            "<item><title>Notice</title><content:encoded><![CDATA[<!-- wp:paragraph --><p>Shared.</p><!-- /wp:paragraph --><!-- wp:block {\"ref\":40} /-->]]></content:encoded><wp:post_id>40</wp:post_id><wp:post_type>wp_block</wp:post_type></item>";

        var (_, stories) = SmallExport.Read(
            SmallExport.Of(SmallExport.Post("1", "<!-- wp:block {\"ref\":40} /-->"), shared)
        );

        Assert.Contains("Shared.", Assert.Single(stories).Body);
    }

    [Theory]
    [InlineData(
        """[caption id="attachment_7" width="300"]<img src="https://old.example/a.jpg" alt="A"> Words under it[/caption]"""
    )]
    [InlineData("""[caption caption="Words under it"]<img src="https://old.example/a.jpg" alt="A">[/caption]""")]
    [InlineData(
        """[wp_caption caption="Words under it"]<img src="https://old.example/a.jpg" alt="A" />[/wp_caption]"""
    )]
    public void A_caption_stands_under_its_picture(string content)
    {
        var body = Body(content);

        Assert.Equal(["Words under it"], Texts(body, "figcaption"));
        Assert.Equal(["https://old.example/a.jpg"], Pictures(body));
    }

    [Theory]
    [InlineData("[gallery ids=\"8,7\"]", "road.jpg|hall.jpg")]
    [InlineData("[gallery columns=2 ids=8,7]", "road.jpg|hall.jpg")]
    [InlineData("[gallery]", "hall.jpg|road.jpg")]
    [InlineData("[gallery exclude=\"7\"]", "road.jpg")]
    public void A_gallery_shows_the_pictures_it_names_or_those_of_its_story(string content, string names) =>
        Assert.Equal(names, string.Join('|', Pictures(Body(content)).Select(address => address!.Split('/')[^1])));

    [Theory]
    [InlineData("[vc_single_image image=\"7\"]", "hall.jpg")]
    [InlineData("[vc_row][vc_gallery type=\"nivo\" images=\"8,7\"][/vc_row]", "road.jpg|hall.jpg")]
    [InlineData("[vc_single_image img_size=\"full\"]", "")]
    [InlineData("[et_pb_gallery gallery_ids=\"8\"][/et_pb_gallery]", "road.jpg")]
    [InlineData("[et_pb_image src=\"https://old.example/a.jpg\" alt=\"A\"][/et_pb_image]", "a.jpg")]
    public void Pictures_of_page_builders_are_shown(string content, string names) =>
        Assert.Equal(names, string.Join('|', Pictures(Body(content)).Select(address => address!.Split('/')[^1])));

    [Fact]
    public void A_heading_of_a_page_builder_keeps_its_words() =>
        Assert.Equal(
            ["The \"dry\" <years>"],
            Texts(Body("[vc_custom_heading text=\"The ``dry`` &lt;years&gt;\" use_theme_fonts=\"yes\"]"), "h2")
        );

    [Fact]
    public void Footnotes_stand_where_the_text_has_their_block_and_are_led_to()
    {
        var body = SmallExport
            .Story(
                "<!-- wp:paragraph --><p>Prices rose<sup data-fn=\"u1\" class=\"fn\"><a href=\"#u1\" id=\"u1-link\">1</a></sup>.</p><!-- /wp:paragraph --><!-- wp:footnotes /--><!-- wp:footnotes /-->",
                Meta("[{\"content\":\"Source: <em>NSC</em>\",\"id\":\"u1\"},{\"content\":\"\"},7]")
            )
            .Body;

        var document = new HtmlParser().ParseDocument(body);
        var note = Assert.Single(document.QuerySelectorAll("ol > li"));
        Assert.Equal("Source: NSC", note.TextContent);
        Assert.Equal("#" + note.Id, document.QuerySelector("sup a, a")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[{\"content\"")]
    [InlineData("{\"content\":\"x\"}")]
    [InlineData("[{\"id\":\"u1\"}]")]
    public void Footnotes_that_are_not_there_are_reported(string json) =>
        Assert.Contains(
            "block \"footnotes\" left out: the site filled it when it was shown",
            SmallExport.Story("<!-- wp:footnotes /-->", Meta(json)).Changes
        );

    [Theory]
    [InlineData("<img '")]
    [InlineData("<img \"")]
    [InlineData("<a <img ")]
    [InlineData("<p ")]
    [InlineData("<!--more ")]
    public void A_tag_without_end_many_times_over_leaves_what_stood_before_it(string tag) =>
        Assert.Equal(
            "It opened.",
            StoryHtml.PlainText(Body("<p>It opened.</p>" + string.Concat(Enumerable.Repeat(tag, 100_000))))
        );

    private static string Meta(string json) =>
        $"<wp:postmeta><wp:meta_key>footnotes</wp:meta_key><wp:meta_value><![CDATA[{json}]]></wp:meta_value></wp:postmeta>";

    [Fact]
    public void A_picture_at_a_smaller_size_gives_way_to_the_upload()
    {
        var body = Body(
            """<img class="size-medium wp-image-7" src="https://old.example/wp-content/uploads/2020/02/hall-300x199.jpg?w=300" alt="" width="300">"""
        );

        Assert.Equal(["https://old.example/wp-content/uploads/2020/02/hall.jpg"], Pictures(body));
        Assert.Contains("A hall", body);
    }

    [Fact]
    public void A_picture_whose_number_is_of_another_upload_stays() =>
        Assert.Equal(
            ["https://old.example/other.jpg"],
            Pictures(Body("""<img class="wp-image-7" src="https://old.example/other.jpg" alt="">"""))
        );

    [Theory]
    [InlineData("[embed]https://video.example/1?a=1&amp;b=2[/embed]", "https://video.example/1?a=1&b=2")]
    [InlineData("[audio src=\"https://old.example/a.mp3\"]", "https://old.example/a.mp3")]
    [InlineData("[audio https://old.example/a.mp3]", "https://old.example/a.mp3")]
    [InlineData("[video width=\"640\" mp4=\"https://old.example/v.mp4\"][/video]", "https://old.example/v.mp4")]
    [InlineData("[youtube id=\"abcDEF123\"]", "https://www.youtube.com/watch?v=abcDEF123")]
    [InlineData(
        "[youtube https://www.youtube.com/watch?v=abcDEF123&amp;w=400]",
        "https://www.youtube.com/watch?v=abcDEF123&w=400"
    )]
    [InlineData("[vimeo 12345]", "https://vimeo.com/12345")]
    [InlineData("Look:\nhttps://video.example/2\nand read.", "https://video.example/2")]
    [InlineData(
        "<!-- wp:embed {\"url\":\"https://video.example/3\"} --><figure class=\"wp-block-embed\"><div class=\"wp-block-embed__wrapper\">\nhttps://video.example/3\n</div></figure><!-- /wp:embed -->",
        "https://video.example/3"
    )]
    [InlineData("<!-- wp:paragraph --><p>https://video.example/4</p><!-- /wp:paragraph -->", "https://video.example/4")]
    public void What_played_on_the_site_is_a_link_to_it(string content, string address)
    {
        var body = Body(content);

        Assert.Equal([address], new HtmlParser().ParseDocument(body).Links.Select(link => link.GetAttribute("href")));
        Assert.DoesNotContain("iframe", body);
        Assert.DoesNotContain("[", body);
    }

    [Theory]
    [InlineData("[vc_row][vc_column width=\"1/2\"]Words.[/vc_column][/vc_row]", "Words.")]
    [InlineData("[highlight]Words[/highlight] and more.", "Words and more.")]
    [InlineData("Before [contact-form-7 id=\"4\"] after.", "Before after.")]
    [InlineData("He said it [sic] twice [1].", "He said it [sic] twice [1].")]
    [InlineData("Write [[gallery]] for one.", "Write [gallery] for one.")]
    [InlineData("A stray [/caption] end.", "A stray end.")]
    [InlineData("[caption width=\"1\"]No end.", "No end.")]
    [InlineData("[vc_raw_html]JTNDcCUzRVdvcmRzLiUzQyUyRnAlM0U=[/vc_raw_html]", "Words.")]
    [InlineData(
        "[Vice-president Harris] told us the [so-called] deal.",
        "[Vice-president Harris] told us the [so-called] deal."
    )]
    [InlineData("On his [Telegram channel] and a [YouTube video].", "On his [Telegram channel] and a [YouTube video].")]
    [InlineData("One [i] two [ii] three, [b]four[/b].", "One [i] two [ii] three, four.")]
    public void Words_in_and_around_shortcodes_stay(string content, string text) =>
        Assert.Equal(text, string.Join(' ', Texts(Body(content), "p")).Replace("  ", " "));

    [Fact]
    public void An_unknown_shortcode_is_reported() =>
        Assert.Equal(
            ["shortcode [vc_row] left out, its text kept"],
            SmallExport.Story("[vc_row]Words.[/vc_row]").Changes
        );

    [Fact]
    public void Code_is_shown_as_it_stands()
    {
        var body = Body("[sourcecode language=\"html\"]\n<b>[gallery]</b>\n[/sourcecode]");

        Assert.Equal(["<b>[gallery]</b>"], Texts(body, "pre").Select(text => text.Trim()));
    }

    [Fact]
    public void Marks_of_pages_and_of_reading_on_are_gone()
    {
        var story = SmallExport.Story("One.<!--more Read on-->\n\nTwo.<!--nextpage-->Three.");

        Assert.DoesNotContain("<!--", story.Body);
        Assert.Equal(["One.", "Two.", "Three."], Texts(story.Body, "p"));
        Assert.Contains("2 pages joined into one", story.Changes);
    }

    [Fact]
    public void Pictures_of_the_body_are_listed_once_each()
    {
        var story = SmallExport.Story(
            "<img src=\"/a.jpg\" alt=\"A\"><img src=\"/a.jpg\" alt=\"A\"><img src=\"https://cdn.example/b.jpg\" alt=\"\">"
        );

        Assert.Equal(
            ["https://old.example/a.jpg", "https://cdn.example/b.jpg"],
            story.Pictures.Select(picture => picture.Address)
        );
    }

    private static string Body(string content) =>
        SmallExport.Read(SmallExport.Of([SmallExport.Post("1", content), .. Uploads])).Stories.Single().Body;

    private static IEnumerable<string> Texts(string body, string element) =>
        new HtmlParser().ParseDocument(body).QuerySelectorAll(element).Select(found => found.TextContent);

    private static IEnumerable<string?> Pictures(string body) =>
        new HtmlParser().ParseDocument(body).Images.Select(picture => picture.GetAttribute("src"));

    [GeneratedRegex("<br")]
    private static partial Regex BreakMark();
}
