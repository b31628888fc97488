using Dastan.Domain.Stories;

namespace Dastan.Tests.Stories;

public sealed class StoryHtmlOtherFormsTests
{
    [Theory]
    [InlineData("<h2>A</h2><h3>B</h3><p>c</p>", "## A\n\n### B\n\nc")]
    [InlineData("<p>a<br>b</p>", "a\\\nb")]
    [InlineData("<p><em>a</em> <strong>b</strong> <code>c`d</code> <s>e</s></p>", "*a* **b** ``c`d`` ~~e~~")]
    [InlineData("<p><strong><em>a</em> b</strong></p>", "***a* b**")]
    [InlineData("<p><em>a</em><strong>b</strong></p>", "*a*<strong>b</strong>")]
    [InlineData("<p>x<em>(a)</em>y</p>", "x<em>(a)</em>y")]
    [InlineData("<p>H<sub>2</sub>O</p>", "H<sub>2</sub>O")]
    [InlineData("<p><a href=\"https://a.kz/b_(c)\">a]</a></p>", "[a\\]](<https://a.kz/b_(c)>)")]
    [InlineData("<p>1. *a* _b_ [c] &lt;d> # e | f</p>", "1\\. \\*a\\* \\_b\\_ \\[c\\] \\<d> # e \\| f")]
    [InlineData("<p># a<br>- b<br>> c</p>", "\\# a\\\n\\- b\\\n\\> c")]
    [InlineData("<p>AT&amp;T &amp;copy;</p>", "AT\\&T \\&copy;")]
    [InlineData("<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>", "- a\n  - b\n- c")]
    [InlineData("<ol start=9><li>a</li><li>b</li></ol>", "9. a\n10. b")]
    [InlineData("<ul><li><p>a</p><p>b</p></li></ul>", "- a\n\n  b")]
    [InlineData("<ul><li>a</ul><ul><li>b</ul>", "- a\n\n<!-- -->\n\n- b")]
    [InlineData("<blockquote><p>a</p><footer>b</footer></blockquote>", "> a\n>\n> — b")]
    [InlineData("<pre><code>a\n```\nb</code></pre>", "````\na\n```\nb\n````")]
    [InlineData("<hr>", "---")]
    [InlineData("<figure><img src=/i.jpg alt='a [b]'><figcaption>c</figcaption></figure>", "![a \\[b\\]](/i.jpg)\n\nc")]
    [InlineData("<iframe src=https://vimeo.com/1></iframe>", "[Vimeo](https://vimeo.com/1)")]
    [InlineData("<dl><dt>a<dd>b</dl>", "**a**\n\nb")]
    [InlineData(
        "<table><caption>T</caption><thead><tr><th>a<th>b</thead><tr><td>1|2<td>x<br>y</table>",
        "T\n\n| a | b |\n| --- | --- |\n| 1\\|2 | x<br>y |"
    )]
    [InlineData("<table><tr><td colspan=2>a<tr><td>b<td>c</table>", "|  |  |\n| --- | --- |\n| a |  |\n| b | c |")]
    [InlineData("<table><tr><td rowspan=2>a<td>b<tr><td>c</table>", "|  |  |\n| --- | --- |\n| a | b |\n|  | c |")]
    [InlineData(
        "<table><tr><td>a<td>b<tr><td><code>x|y</code></table>",
        "|  |  |\n| --- | --- |\n| a | b |\n| `x\\|y` |"
    )]
    [InlineData("<p>Hurrah!<a href=\"https://a.kz/\">more</a> now!</p>", "Hurrah\\![more](https://a.kz/) now!")]
    [InlineData(
        "<p><strong><a href=\"https://a.kz/\">Токаев</a></strong>а</p>",
        "<strong>[Токаев](https://a.kz/)</strong>а"
    )]
    [InlineData("<ul><li>a<ol start=2><li>b</li></ol></li></ul>", "- a\n\n  2. b")]
    public void As_markdown_it_means_the_same(string html, string markdown) =>
        Assert.Equal(markdown, StoryHtml.Markdown(html));

    [Fact]
    public void As_plain_text_it_can_be_read_aloud() =>
        Assert.Equal(
            """
            Rates

            The tenge fell to 471.2; “no panic”, said the bank.

            - one
              - two
            - three

            Not my words.

            — A. B.

            USD | 471.2

            A dam
            """.ReplaceLineEndings("\n"),
            StoryHtml.PlainText(
                """
                <h2>Rates</h2><p>The <b>tenge</b> fell to <a href=/rates>471.2</a>; <q>no panic</q>, said the bank.</p>
                <ul><li>one<ul><li>two</li></ul></li><li>three</li></ul>
                <blockquote><p>Not my words.</p><footer>A. B.</footer></blockquote>
                <table><tr><td>USD<td>471.2</table><figure><img src=/i.jpg alt=x><figcaption>A dam</figcaption></figure>
                """
            )
        );

    [Theory]
    [InlineData("", 0)]
    [InlineData("<p>Курс — 471,2 тенге.</p><p>Так-то</p>", 4)]
    [InlineData("<ul><li>one</li><li>two</li></ul>", 2)]
    public void Words_are_what_a_reader_reads(string html, int words) => Assert.Equal(words, StoryHtml.WordCount(html));
}
