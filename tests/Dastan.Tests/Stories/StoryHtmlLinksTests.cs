using Dastan.Domain.Stories;
using static Dastan.Tests.Stories.StoryHtmlCases;

namespace Dastan.Tests.Stories;

public sealed class StoryHtmlLinksTests
{
    [Theory]
    [InlineData("https://example.kz/a?b=1&amp;c=2#d", "https://example.kz/a?b=1&amp;c=2#d")]
    [InlineData("HTTPS://Example.KZ/A", "https://example.kz/A")]
    [InlineData("http:\\\\example.kz\\a", "http://example.kz/a")]
    [InlineData("//example.kz/a", "https://example.kz/a")]
    [InlineData("https:/example.kz", "https://example.kz")]
    [InlineData("ht\ntps://example.kz", "https://example.kz")]
    [InlineData("https://ru.wikipedia.org/wiki/Тенге", "https://ru.wikipedia.org/wiki/Тенге")]
    [InlineData("https://example.kz/a b\"c", "https://example.kz/a%20b%22c")]
    [InlineData("https://example.kz/100%", "https://example.kz/100%25")]
    [InlineData("/rates", "/rates")]
    [InlineData("rates", "/rates")]
    [InlineData("../../rates", "/rates")]
    [InlineData("..//evil.example", "/evil.example")]
    [InlineData("mailto:desk@example.kz?subject=Hi there", "mailto:desk@example.kz?subject=Hi%20there")]
    [InlineData("tel:+7 (727) 123-45-67", "tel:+7(727)123-45-67")]
    [InlineData("#nowhere", "#nowhere")]
    public void An_honest_address_stays_in_one_form(string written, string address)
    {
        var rel = address.StartsWith("http", StringComparison.Ordinal) ? " rel=\"noopener\"" : "";

        Assert.Equal($"<p><a href=\"{address}\"{rel}>a</a></p>", Read($"<a href='{written}'>a</a>"));
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData(" java\tscript:alert(1)")]
    [InlineData("&#1;javascript:alert(1)")]
    [InlineData("&nbsp;javascript:alert(1)")]
    [InlineData("\u200bjavascript:alert(1)")]
    [InlineData("JaVaScRiPt&colon;alert(1)")]
    [InlineData("vbscript:x")]
    [InlineData("data:text/html,x")]
    [InlineData("blob:https://example.kz/1")]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://example.kz/")]
    [InlineData("https://name@example.kz/")]
    [InlineData("https://")]
    [InlineData("https://exa mple.kz/")]
    [InlineData("https:&nbsp;example.kz/")]
    [InlineData("http://exa&#x2003;mple.kz/")]
    [InlineData("tel:call-me")]
    [InlineData("unknown:x")]
    public void Any_other_address_leaves_its_words_and_a_line_in_the_report(string written)
    {
        var reading = StoryHtml.Read($"<a href=\"{written}\">words</a>");

        Assert.Equal("<p>words</p>", WithoutIds(reading.Html));
        Assert.Equal("address of a link", Assert.Single(reading.Dropped).What);
    }

    [Theory]
    [InlineData("/b", "https://old.kz/b")]
    [InlineData("b", "https://old.kz/2020/b")]
    [InlineData("../b", "https://old.kz/b")]
    [InlineData("?p=1", "https://old.kz/2020/a?p=1")]
    [InlineData("//other.kz/b", "https://other.kz/b")]
    [InlineData("https://old.kz/2020/a#part", "#part")]
    [InlineData("#part", "#part")]
    public void Addresses_of_a_page_are_resolved_against_its_own(string written, string address)
    {
        var story = StoryHtml.Read($"<a href='{written}'>a</a>", new Uri("https://old.kz/2020/a")).Html;

        Assert.Contains($"href=\"{address}\"", story);
    }

    [Fact]
    public void What_search_engines_are_told_of_a_link_stays_and_nothing_else() =>
        Assert.Equal(
            "<p><a href=\"https://a.kz\" rel=\"noopener sponsored ugc\">a</a></p>",
            Read("<a href=https://a.kz rel='UGC sponsored opener' target=_blank onclick=x>a</a>")
        );

    [Fact]
    public void Every_block_has_an_id_that_can_be_no_other_name_of_the_page()
    {
        var ids = IdsOf("<p id=cookie>a</p><h2 id=location>b</h2><ul><li>c</ul><hr><blockquote>d</blockquote>");

        Assert.Equal(6, ids.Distinct().Count());
        Assert.Equal("b-location", ids[1]);
        Assert.All(ids, id => Assert.Matches("^b-[a-z0-9-]+$", id));
    }

    [Fact]
    public void Ids_come_from_the_words_and_stay_when_other_blocks_come_and_go()
    {
        var before = IdsOf("<p>one</p><p>two</p><p>two</p>");
        var after = IdsOf("<p>new</p><p>one</p><p>two</p><p>two</p>");

        Assert.Equal(before, after[1..]);
    }

    [Fact]
    public void An_id_that_is_right_stays_when_its_words_change_and_is_never_given_twice()
    {
        var ids = IdsOf("<p id=b-k7>changed</p><p id=b-k7>its copy</p><p id=b-UP>c</p>");

        Assert.Equal("b-k7", ids[0]);
        Assert.Equal(3, ids.Distinct().Count());
        Assert.DoesNotContain("b-UP", ids);
    }

    [Theory]
    [InlineData("<a href=#n1>1</a><h2 id=n1>N</h2>", "b-n1")]
    [InlineData("<a href=#n1>1</a><p><a name=n1></a>N</p>", "b-n1")]
    [InlineData("<a href='#Сноска'>1</a><h2 id=Сноска>N</h2>", null)]
    [InlineData("<a href=#fn>1</a><ol><li>x</li><li id=fn>N</li></ol>", "b-fn")]
    [InlineData("<a href=#box>1</a><div id=box><p>N</p></div>", "b-box")]
    public void Links_inside_a_text_still_lead_where_they_led(string html, string? id)
    {
        var story = StoryHtml.Read(html).Html;
        var target = story.Split("href=\"#")[1].Split('"')[0];

        Assert.Contains($"id=\"{target}\"", story);
        Assert.Equal(id ?? target, target);
    }
}
