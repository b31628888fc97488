using Dastan.Domain.Formats;

namespace Dastan.Tests.Formats.WordPress;

public sealed class WordPressFieldsTests
{
    [Theory]
    [InlineData("publish", IncomingState.Published)]
    [InlineData("future", IncomingState.Scheduled)]
    [InlineData("draft", IncomingState.Draft)]
    [InlineData("pending", IncomingState.Pending)]
    [InlineData("private", IncomingState.Private)]
    [InlineData("trash", IncomingState.Trash)]
    [InlineData("in-progress", IncomingState.Draft)]
    public void A_state_that_is_not_known_is_never_public(string status, IncomingState state) =>
        Assert.Equal(state, SmallExport.Story("Text.", $"<wp:status>{status}</wp:status>").State);

    [Fact]
    public void A_draft_has_no_time_of_publication() =>
        Assert.Null(SmallExport.Story("Text.", "<wp:status>draft</wp:status>").PublishedAt);

    [Theory]
    [InlineData("<wp:post_date_gmt>2020-02-03 03:00:00</wp:post_date_gmt>")]
    [InlineData(
        "<wp:post_date_gmt>0000-00-00 00:00:00</wp:post_date_gmt><pubDate>Mon, 03 Feb 2020 03:00:00 +0000</pubDate>"
    )]
    [InlineData(
        "<wp:post_date_gmt>0000-00-00 00:00:00</wp:post_date_gmt><pubDate>Mon, 3 Feb 2020 09:00:00 +0600</pubDate>"
    )]
    [InlineData(
        "<wp:post_date_gmt>0000-00-00 00:00:00</wp:post_date_gmt><pubDate>Tue, 30 Nov 1999 00:00:00 +0000</pubDate><wp:post_modified>2020-02-05 10:00:00</wp:post_modified><wp:post_modified_gmt>2020-02-05 04:00:00</wp:post_modified_gmt>"
    )]
    public void A_time_is_found_wherever_the_item_has_it(string dates) =>
        Assert.Equal(Instant.FromUtc(2020, 2, 3, 3, 0), SmallExport.Story("Text.", dates).PublishedAt);

    [Fact]
    public void A_time_without_its_zone_is_taken_in_the_zone_of_the_others()
    {
        var lone = SmallExport.Post("2", "Text.", "<wp:post_date_gmt>0000-00-00 00:00:00</wp:post_date_gmt>");

        var (_, stories) = SmallExport.Read(SmallExport.Of(lone, SmallExport.Post("1", "Text.")));

        Assert.All(stories, story => Assert.Equal(Instant.FromUtc(2020, 2, 3, 3, 0), story.PublishedAt));
    }

    [Theory]
    [InlineData("The <em>third</em> bridge &amp; the last", "The third bridge & the last")]
    [InlineData("5 < 6 &laquo;да&raquo;", "5 < 6 «да»")]
    [InlineData("  Two\n lines ", "Two lines")]
    [InlineData("<script>alert(1)</script>Quiet", "Quiet")]
    public void A_headline_is_plain_text(string title, string headline) =>
        Assert.Equal(
            headline,
            Assert
                .Single(SmallExport.Read(SmallExport.Of(SmallExport.Post("1", "Text.", title: title))).Stories)
                .Headline
        );

    [Theory]
    [InlineData("%d0%bc%d0%be%d1%81%d1%82")]
    [InlineData("%d0%bc%00%d0%be%d1%81%d1%82")]
    public void A_slug_of_another_script_is_decoded(string slug) =>
        Assert.Equal("мост", SmallExport.Story("Text.", $"<wp:post_name>{slug}</wp:post_name>").Slug);

    [Fact]
    public void An_old_address_is_kept_with_the_others_that_led_there()
    {
        var story = SmallExport.Story("Text.", $"<guid>{SmallExport.Site}/first/</guid>");

        Assert.Equal($"{SmallExport.Site}/2020/02/post-1/", story.Address);
        Assert.Equal([$"{SmallExport.Site}/?p=1", $"{SmallExport.Site}/first/"], story.OtherAddresses);
    }

    [Fact]
    public void Those_who_wrote_together_stand_together()
    {
        const string together = """
            <category domain="author" nicename="cap-dana"><![CDATA[dana]]></category>
            <category domain="author" nicename="cap-guest"><![CDATA[guest]]></category>
            """;
        const string guest = """
            <item><title>A Guest</title><wp:post_id>9</wp:post_id><wp:post_type>guest-author</wp:post_type>
            <wp:postmeta><wp:meta_key>cap-user_login</wp:meta_key><wp:meta_value>guest</wp:meta_value></wp:postmeta>
            <wp:postmeta><wp:meta_key>cap-display_name</wp:meta_key><wp:meta_value>Гость Редакции</wp:meta_value></wp:postmeta></item>
            """;

        var (_, stories) = SmallExport.Read(SmallExport.Of(SmallExport.Post("1", "Text.", together), guest));

        Assert.Equal(["Dana Omarova", "Гость Редакции"], Assert.Single(stories).Authors.Select(author => author.Name));
    }

    [Theory]
    [InlineData("<category domain=\"author\" nicename=\"cap-aigul\"><![CDATA[Aigul]]></category>", "Aigul")]
    [InlineData(
        "<category domain=\"author\" nicename=\"cap-aigul\"><![CDATA[Aigul]]></category><category domain=\"author\" nicename=\"cap-dana\"><![CDATA[dana]]></category>",
        "Aigul|Dana Omarova"
    )]
    [InlineData("<category domain=\"author\" nicename=\"cap-\"><![CDATA[ ]]></category>", "Dana Omarova")]
    public void Who_uploaded_a_text_signs_it_only_where_nobody_else_does(string terms, string byline) =>
        Assert.Equal(byline, string.Join('|', SmallExport.Story("Text.", terms).Authors.Select(author => author.Name)));

    [Fact]
    public void Addresses_that_led_on_from_earlier_slugs_still_do()
    {
        var story = SmallExport.Story("Text.", Earlier("old") + Earlier("%d0%bc%d0%be%d1%81%d1%82"));

        Assert.Equal(
            [$"{SmallExport.Site}/?p=1", $"{SmallExport.Site}/2020/02/old/", $"{SmallExport.Site}/2020/02/мост/"],
            story.OtherAddresses.Select(Uri.UnescapeDataString)
        );
    }

    [Theory]
    [InlineData("post-2")]
    [InlineData("%d0%bc%d0%be%d1%81%d1%82")]
    [InlineData("%D0%BC%D0%BE%D1%81%D1%82")]
    public void An_earlier_slug_that_is_another_storys_now_leads_to_that(string slug)
    {
        var other = SmallExport.Post("2", "Text.").Replace("/post-2/", $"/{slug.ToLowerInvariant()}/");

        var (_, stories) = SmallExport.Read(SmallExport.Of(SmallExport.Post("1", "Text.", Earlier(slug)), other));

        Assert.Equal([$"{SmallExport.Site}/?p=1"], stories[0].OtherAddresses);
    }

    [Theory]
    [InlineData("/bridge.html", "/old.html")]
    [InlineData("/Bridge", "/old")]
    [InlineData("/bridges/", null)]
    [InlineData("/?p=1", null)]
    [InlineData("/", null)]
    [InlineData("", null)]
    public void An_earlier_slug_takes_the_place_of_the_slug_alone(string link, string? led)
    {
        var post = SmallExport
            .Post("1", "Text.", "<wp:post_name>bridge</wp:post_name>" + Earlier("old"))
            .Replace("/2020/02/post-1/", link);

        var others = Assert.Single(SmallExport.Read(SmallExport.Of(post)).Stories).OtherAddresses;

        Assert.Equal(
            led is null ? null : SmallExport.Site + led,
            others.SingleOrDefault(other => other.StartsWith(SmallExport.Site + "/old", StringComparison.Ordinal))
        );
    }

    [Fact]
    public void Categories_know_the_category_above_and_other_taxonomies_are_reported()
    {
        var story = SmallExport.Story(
            "Text.",
            """
            <category domain="category" nicename="towns"><![CDATA[Towns]]></category>
            <category domain="tag" nicename="water"><![CDATA[Water]]></category>
            <category domain="mood" nicename="gloomy"><![CDATA[Gloomy]]></category>
            """
        );

        Assert.Equal([new IncomingTerm("Towns", "towns", "region")], story.Sections);
        Assert.Equal(["Water"], story.Tags.Select(tag => tag.Name));
        Assert.Equal(["mood \"Gloomy\" left out"], story.Changes);
    }

    [Fact]
    public void Only_comments_that_readers_saw_are_counted()
    {
        const string comments = """
            <wp:comment><wp:comment_approved>1</wp:comment_approved><wp:comment_type></wp:comment_type></wp:comment>
            <wp:comment><wp:comment_approved>1</wp:comment_approved><wp:comment_type>pingback</wp:comment_type></wp:comment>
            <wp:comment><wp:comment_approved>spam</wp:comment_approved></wp:comment>
            <wp:comment><wp:comment_approved>0</wp:comment_approved></wp:comment>
            """;

        Assert.Equal(1, SmallExport.Story("Text.", comments).Comments);
    }

    [Fact]
    public void A_password_is_respected() =>
        Assert.True(SmallExport.Story("Text.", "<wp:post_password>sesame</wp:post_password>").NeedsPassword);

    [Fact]
    public void A_lead_picture_is_found_though_it_comes_after_its_story()
    {
        const string thumbnail =
            "<wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value>7</wp:meta_value></wp:postmeta>";

        var (_, stories) = SmallExport.Read(
            SmallExport.Of(
                SmallExport.Post("1", "Text.", thumbnail),
                SmallExport.Upload("7", "hall.jpg", "A hall", "The hall in May")
            )
        );

        Assert.Equal(
            new IncomingPicture($"{SmallExport.Site}/wp-content/uploads/2020/02/hall.jpg", "A hall", "The hall in May"),
            Assert.Single(stories).LeadPicture
        );
    }

    [Fact]
    public void What_is_neither_story_nor_page_is_counted_by_kind()
    {
        const string menu =
            "<item><title>Home</title><wp:post_id>5</wp:post_id><wp:post_type>nav_menu_item</wp:post_type></item>";

        var (reading, stories) = SmallExport.Read(SmallExport.Of(SmallExport.Post("1", "Text."), menu, menu));

        Assert.Single(stories);
        Assert.Equal(new Dictionary<string, int> { ["nav_menu_item"] = 2 }, reading.OtherItems);
    }

    [Theory]
    [InlineData("<!--:en-->Bridge<!--:--><!--:ru-->Мост<!--:-->")]
    [InlineData("[:en]Bridge[:ru]Мост[:]")]
    [InlineData("{:en}Bridge{:}{:ru}Мост{:}")]
    public void Of_a_text_in_several_languages_one_is_taken(string text)
    {
        var export = SmallExport.Of(SmallExport.Post("1", text, title: text));

        Assert.Equal("Bridge", Assert.Single(SmallExport.Read(export).Stories).Headline);
        var russian = Assert.Single(SmallExport.Read(export, "ru").Stories);
        Assert.Equal("Мост", russian.Headline);
        Assert.Contains("Мост", russian.Body);
        Assert.DoesNotContain("Bridge", russian.Body);
        Assert.Contains("holds texts in en, ru: only one is taken", russian.Changes);
    }

    [Theory]
    [InlineData(null, "Bridge")]
    [InlineData("ru", "Мост")]
    public void The_papers_name_and_its_sections_are_in_one_language_too(string? language, string name)
    {
        const string marked = "<!--:en-->Bridge<!--:--><!--:ru-->Мост<!--:-->";
        var category = $"<category domain=\"category\" nicename=\"bridge\"><![CDATA[{marked}]]></category>";
        var export = SmallExport
            .Of(SmallExport.Post("1", "Text.", category))
            .Replace("<title>The Old Courier</title>", $"<title><![CDATA[{marked}]]></title>");
        using var file = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(export));

        var survey = Dastan.Domain.Formats.WordPress.WordPressExport.Survey(file, language);

        Assert.Equal(name, survey.Reading.Title);
        Assert.Equal([new IncomingTerm(name, "bridge")], survey.Categories.Keys);
        Assert.Equal([name], survey.Stories(language).Single().Sections.Select(section => section.Name));
    }

    private static string Earlier(string slug) =>
        $"<wp:postmeta><wp:meta_key>_wp_old_slug</wp:meta_key><wp:meta_value>{slug}</wp:meta_value></wp:postmeta>";

    [Fact]
    public void Stories_that_translate_each_other_are_known_by_their_group()
    {
        var story = SmallExport.Story(
            "Text.",
            """
            <category domain="language" nicename="ru"><![CDATA[Русский]]></category>
            <category domain="post_translations" nicename="pll_5f"><![CDATA[pll_5f]]></category>
            """
        );

        Assert.Equal(("ru", "pll_5f"), (story.Language, story.TranslationGroup));
        Assert.Empty(story.Changes);
    }
}
