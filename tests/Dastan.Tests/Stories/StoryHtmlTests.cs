using Dastan.Domain.Stories;
using static Dastan.Tests.Stories.StoryHtmlCases;

namespace Dastan.Tests.Stories;

public sealed class StoryHtmlTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("Loose text", "<p>Loose text</p>")]
    [InlineData("<p>One</p><p></p><p>&nbsp;</p><p>Two</p>", "<p>One</p>\n<p>Two</p>")]
    [InlineData("<p>  much \n space  </p>", "<p>much space</p>")]
    [InlineData("<div>One<div>Two</div>Three</div>", "<p>One</p>\n<p>Two</p>\n<p>Three</p>")]
    [InlineData("One<br><br>Two<br>Three", "<p>One</p>\n<p>Two<br>Three</p>")]
    [InlineData("One<br>&nbsp;<br>Two", "<p>One</p>\n<p>Two</p>")]
    [InlineData("<b>One<br><br>Two</b>", "<p><strong>One</strong></p>\n<p><strong>Two</strong></p>")]
    [InlineData("<section><article><p>In</p></article></section>", "<p>In</p>")]
    [InlineData("<center><font color=red>Red</font></center>", "<p>Red</p>")]
    [InlineData("<h1>A</h1><h2>B</h2><h3>C</h3><h6>D</h6>", "<h2>A</h2>\n<h2>B</h2>\n<h3>C</h3>\n<h3>D</h3>")]
    [InlineData("<p>a</p><hr><p>b</p>", "<p>a</p>\n<hr>\n<p>b</p>")]
    [InlineData("<address>Street 1</address>", "<p>Street 1</p>")]
    public void Loose_and_foreign_blocks_become_paragraphs_and_two_heads(string html, string story) =>
        Assert.Equal(story, Read(html));

    [Theory]
    [InlineData("<b>a</b> <i>b</i>", "<strong>a</strong> <em>b</em>")]
    [InlineData("<b>1<i>2</b>3</i>", "<strong>1<em>2</em></strong><em>3</em>")]
    [InlineData("<em>a </em>b", "<em>a</em> b")]
    [InlineData("a<strong> </strong>b", "a b")]
    [InlineData("<em>a</em><em>b</em>", "<em>ab</em>")]
    [InlineData("<q>a</q><q>b</q>", "<q>a</q><q>b</q>")]
    [InlineData("<b><strong>a</strong></b>", "<strong>a</strong>")]
    [InlineData("<a name=x>no link</a>", "no link")]
    [InlineData("<a href=/x>a<a href=/y>b", "<a href=\"/x\">a</a><a href=\"/y\">b</a>")]
    [InlineData("H<sub>2</sub>O, m<sup>2</sup>", "H<sub>2</sub>O, m<sup>2</sup>")]
    [InlineData("<span lang=kk class=x>сөз</span>", "<span lang=\"kk\">сөз</span>")]
    [InlineData("<abbr title=\"World Bank\">WB</abbr>", "<abbr title=\"World Bank\">WB</abbr>")]
    [InlineData("<time datetime=2026-02-03>3 Feb</time>", "<time datetime=\"2026-02-03\">3 Feb</time>")]
    [InlineData("<time datetime=soon>soon</time>", "soon")]
    [InlineData("<bdo dir=rtl>abc</bdo><bdo>d</bdo>", "<bdo dir=\"rtl\">abc</bdo>d")]
    [InlineData("<strike>old</strike> <ins>new</ins>", "<s>old</s> <ins>new</ins>")]
    public void Marks_of_the_text_are_kept_put_right_and_written_one_way(string html, string story) =>
        Assert.Equal($"<p>{story}</p>", Read(html));

    [Fact]
    public void A_mark_around_several_paragraphs_holds_in_each() =>
        Assert.Equal("<p><strong>a</strong></p>\n<p><strong>b</strong></p>", Read("<b><p>a</p><p>b</p></b>"));

    [Fact]
    public void A_language_said_of_a_part_that_does_not_stay_is_said_of_what_does() =>
        Assert.Equal(
            "<p lang=\"kk\" dir=\"ltr\">Мәтін</p>",
            Read("<div lang=kk><div dir=ltr><p>Мәтін</p></div></div>")
        );

    [Theory]
    [InlineData("<ul><li>a<li>b</ul>", "<ul><li>a</li><li>b</li></ul>")]
    [InlineData("<ul><li><p>a</p></li></ul>", "<ul><li>a</li></ul>")]
    [InlineData("<ul><li><p>a</p><p>b</p></li></ul>", "<ul><li><p>a</p><p>b</p></li></ul>")]
    [InlineData("<ul><li>a</li><ul><li>b</li></ul></ul>", "<ul><li>a<ul><li>b</li></ul></li></ul>")]
    [InlineData("<li>a</li> <li>b</li>", "<ul><li>a</li><li>b</li></ul>")]
    [InlineData("<ol start=4 reversed><li value=9>a</ol>", "<ol start=\"4\" reversed=\"\"><li value=\"9\">a</li></ol>")]
    [InlineData("<ul>a<li>b</ul>", "<ul><li>a</li><li>b</li></ul>")]
    [InlineData("<dl><dt>a<dd>b<dd>c</dl>", "<dl><dt>a</dt><dd>b</dd><dd>c</dd></dl>")]
    [InlineData("<dl><dd>b</dl>", "<p>b</p>")]
    [InlineData("<dl><div><dt>a</dt><dd>b</dd></div><dt>c</dt></dl>", "<dl><dt>a</dt><dd>b</dd></dl>\n<p>c</p>")]
    public void Lists_are_put_right(string html, string story) => Assert.Equal(story, Read(html));

    [Theory]
    [InlineData("<ul>", "<li>U</li><ul>x")]
    [InlineData("<ul>", "<li>U</li><ul><li>x</li><li>y</li></ul><ol>z")]
    [InlineData("<ul><li>", "U<ul><li>x")]
    [InlineData("<ul><li>U</li>", "<ul>x</ul>y")]
    [InlineData("<dl><dd>", "U<ul><li>x")]
    [InlineData("<blockquote>", "<li>U</li><ul>x")]
    public void However_deep_lists_lie_in_one_another_they_come_out_the_same_when_they_are_read_again(
        string around,
        string inner
    )
    {
        for (var depth = 1; depth < 30; depth++)
            Assert.Null(StoryHtmlCases.Fault(string.Concat(Enumerable.Repeat(around, depth)) + inner));
    }

    [Theory]
    [InlineData("<table><tr><td>a<td>b</table>", "<table><tbody><tr><td>a</td><td>b</td></tr></tbody></table>")]
    [InlineData(
        "<table><tr><td rowspan=9 colspan=2>a</td></tr><tr><td>b</td></tr></table>",
        "<table><tbody><tr><td colspan=\"2\" rowspan=\"2\">a</td></tr><tr><td>b</td></tr></tbody></table>"
    )]
    [InlineData("<table>x<tr><td>a</table>", "<p>x</p>\n<table><tbody><tr><td>a</td></tr></tbody></table>")]
    [InlineData("<table><tr><td> </table>", "")]
    [InlineData("<td>a", "<p>a</p>")]
    [InlineData(
        "<table><tr><td><table><tr><td>a<td>b</table></table>",
        "<table><tbody><tr><td><p>a</p><p>b</p></td></tr></tbody></table>"
    )]
    [InlineData(
        "<figure><table><tr><td>a</table><figcaption>C</figcaption></figure>",
        "<table><caption>C</caption><tbody><tr><td>a</td></tr></tbody></table>"
    )]
    public void Tables_are_put_right(string html, string story) => Assert.Equal(story, Read(html));

    [Theory]
    [InlineData("<blockquote>a<cite>b</cite></blockquote>", "<blockquote><p>a<cite>b</cite></p></blockquote>")]
    [InlineData(
        "<blockquote cite=https://a.kz/b><p>a</p><cite>b</cite></blockquote>",
        "<blockquote cite=\"https://a.kz/b\"><p>a</p><footer><cite>b</cite></footer></blockquote>"
    )]
    [InlineData(
        "<figure><blockquote><p>a</p></blockquote><figcaption>b</figcaption></figure>",
        "<blockquote><p>a</p><footer>b</footer></blockquote>"
    )]
    [InlineData("<aside><aside>a</aside></aside>", "<aside><p>a</p></aside>")]
    [InlineData("<pre>\n  one\n\ttwo </pre>", "<pre>  one\n\ttwo</pre>")]
    [InlineData("<pre><code>\na &lt; b<br>c</code></pre>", "<pre><code>a &lt; b\nc</code></pre>")]
    public void Quotations_asides_and_code_are_put_right(string html, string story) => Assert.Equal(story, Read(html));

    [Fact]
    public void What_is_dropped_is_reported_with_a_reason_and_how_it_began()
    {
        var dropped = StoryHtml.Read("<p onclick=\"go()\">a<script>evil()</script></p>").Dropped;

        Assert.Equal(["attribute onclick", "script"], dropped.Select(d => d.What));
        Assert.Equal(["onclick=\"go()\"", "<script>evil()</script></p>"], dropped.Select(d => d.Excerpt));
        Assert.All(dropped, d => Assert.EndsWith(".", d.Why));
    }

    [Fact]
    public void A_report_never_grows_without_end()
    {
        var dropped = StoryHtml.Read(string.Concat(Enumerable.Repeat("<p onclick=x>a", 10_000))).Dropped;

        Assert.Equal(500, dropped.Count);
    }
}
