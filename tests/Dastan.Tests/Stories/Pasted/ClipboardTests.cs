using System.Text.RegularExpressions;
using Dastan.Domain.Stories;
using Dastan.Domain.Stories.Pasted;

namespace Dastan.Tests.Stories.Pasted;

/// <summary>What programs put on the clipboard, in the form in which they put it there, comes out as a person would have written it.</summary>
public sealed partial class ClipboardTests
{
    [Fact]
    public void Word()
    {
        const string copied = """
            <html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">
            <head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=ProgId content=Word.Document><meta name=Generator content="Microsoft Word 15">
            <!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
            <style><!-- p.MsoNormal, li.MsoNormal {margin:0cm; font-family:"Calibri",sans-serif;} --></style></head>
            <body lang=RU style='tab-interval:35.4pt'><!--StartFragment-->
            <h1><span lang=EN-US style='mso-ansi-language:EN-US'>A bridge<o:p></o:p></span></h1>
            <p class=MsoNormal><b style='mso-bidi-font-weight:normal'>Bold</b> and <i>italic</i><span style='mso-spacerun:yes'>  </span>text, <a href="https://paper.example/x"><span style='color:#0563C1'>a link</span></a>.<o:p></o:p></p>
            <p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol;mso-fareast-font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>One<o:p></o:p></p>
            <p class=MsoListParagraphCxSpMiddle style='text-indent:-18.0pt;mso-list:l0 level2 lfo1'><![if !supportLists]><span style='font-family:"Courier New"'><span style='mso-list:Ignore'>o<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>Under it<o:p></o:p></p>
            <p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>Two<o:p></o:p></p>
            <p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l1 level1 lfo2'><![if !supportLists]><span style='mso-list:Ignore'>1.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>First<o:p></o:p></p>
            <p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l1 level1 lfo2'><![if !supportLists]><span style='mso-list:Ignore'>2.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>Second<o:p></o:p></p>
            <table class=MsoTableGrid border=1 cellspacing=0 cellpadding=0 style='border-collapse:collapse'><tr style='mso-yfti-irow:0'><td width=311 valign=top style='width:233.6pt'><p class=MsoNormal>City<o:p></o:p></p></td><td width=311><p class=MsoNormal>12<o:p></o:p></p></td></tr></table>
            <p class=MsoNormal><o:p>&nbsp;</o:p></p>
            <p class=MsoNormal>After<span class=MsoCommentReference><span style='font-size:8.0pt'><a style='mso-comment-reference:A_1' href="#_msocom_1" name="_msoanchor_1">[A1]</a></span></span> it.<o:p></o:p></p>
            <!--EndFragment-->
            <div style='mso-element:comment-list'><div style='mso-element:comment'><div id="_com_1" class=msocomtxt><p class=MsoCommentText>Check this!<o:p></o:p></p></div></div></div>
            </body></html>
            """;

        Assert.Equal(
            [
                "<h2>A bridge</h2>",
                "<p><strong>Bold</strong> and <em>italic</em> text, <a href=\"https://paper.example/x\" rel=\"noopener\">a link</a>.</p>",
                "<ul><li>One<ul><li>Under it</li></ul></li><li>Two</li></ul>",
                "<ol><li>First</li><li>Second</li></ol>",
                "<table><tbody><tr><td>City</td><td>12</td></tr></tbody></table>",
                "<p>After it.</p>",
            ],
            Read(copied)
        );
    }

    [Fact]
    public void Google_Docs()
    {
        const string copied = """
            <meta charset='utf-8'><meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-8f2b1a3c-7fff-1234-aaaa-0123456789ab"><h2 dir="ltr" style="line-height:1.38;margin-top:18pt;margin-bottom:6pt;"><span style="font-size:16pt;font-family:Arial;color:#000000;background-color:transparent;font-weight:700;font-style:normal;">Заголовок</span></h2><p dir="ltr" style="line-height:1.38;"><span style="font-size:11pt;font-weight:700;font-style:normal;text-decoration:none;vertical-align:baseline;">Bold</span><span style="font-size:11pt;font-weight:400;font-style:normal;vertical-align:baseline;"> and </span><span style="font-weight:400;font-style:italic;">italic</span><span style="font-weight:400;">, </span><a href="https://www.google.com/url?q=https://paper.example/x?a%3D1%26b%3D2&amp;sa=D&amp;source=editors&amp;ust=1700000000&amp;usg=AOvVaw0" style="text-decoration:none;"><span style="color:#1155cc;font-weight:400;text-decoration:underline;">a link</span></a><span style="font-weight:400;">.</span></p><br /><ul style="margin-top:0;margin-bottom:0;"><li dir="ltr" style="list-style-type:disc;" aria-level="1"><p dir="ltr" role="presentation"><span style="font-weight:400;">One</span></p></li><ul><li dir="ltr" aria-level="2"><p dir="ltr" role="presentation"><span>Under it</span></p></li></ul><li dir="ltr" aria-level="1"><p dir="ltr" role="presentation"><span>Two</span></p></li></ul><p dir="ltr"><span style="text-decoration:line-through;">gone</span><span> m</span><span style="font-size:0.6em;vertical-align:super;">2</span></p></b><br class="Apple-interchange-newline">
            """;

        Assert.Equal(
            [
                "<h2>Заголовок</h2>",
                "<p><strong>Bold</strong> and <em>italic</em>, <a href=\"https://paper.example/x?a=1&amp;b=2\" rel=\"noopener\">a link</a>.</p>",
                "<ul><li>One<ul><li>Under it</li></ul></li><li>Two</li></ul>",
                "<p><s>gone</s> m<sup>2</sup></p>",
            ],
            Read(copied)
        );
    }

    [Fact]
    public void LibreOffice()
    {
        const string copied = """
            <!DOCTYPE html><html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"/><title></title><meta name="generator" content="LibreOffice 7.6.4.1 (Linux)"/><style type="text/css">p { line-height: 115%; margin-bottom: 0.25cm; background: transparent }</style></head>
            <body lang="ru-RU" link="#000080" dir="ltr"><p style="line-height: 100%"><font face="Liberation Serif, serif"><font size="3" style="font-size: 12pt"><span lang="en-US"><b>Bold</b></span> и <i>курсив</i></font></font></p><ol><li><p>One</p></li><li><p>Two</p></li></ol><p><br/><br/></p></body></html>
            """;

        Assert.Equal(
            ["<p><strong>Bold</strong> и <em>курсив</em></p>", "<ol><li>One</li><li>Two</li></ol>"],
            Read(copied)
        );
    }

    [Fact]
    public void Telegram()
    {
        const string copied = """
            <meta charset='utf-8'><strong>Срочно</strong><br><br>Мост открыт. <em>Подробности</em> — <a href="https://t.me/paper/12" class="anchor-url" target="_blank" rel="noopener noreferrer">здесь</a> <img src="assets/img/emoji/1f525.png" class="emoji" alt="🔥"> <a class="anchor-hashtag" href="#bridge">#мост</a>
            """;

        Assert.Equal(
            [
                "<p><strong>Срочно</strong></p>",
                "<p>Мост открыт. <em>Подробности</em> — <a href=\"https://t.me/paper/12\" rel=\"noopener\">здесь</a> 🔥 #мост</p>",
            ],
            Read(copied)
        );
    }

    [Fact]
    public void Mail()
    {
        const string copied = """
            <html><head><style>.gmail_quote{}</style></head><body><div dir="ltr">Dear all,<div><br></div><div>the bridge is <b>open</b>.</div><div><br></div><div><span style="font-weight:600">Aida</span></div><img src="https://mailtrack.example/open.gif?id=1" width="1" height="1"><div class="gmail_quote"><div dir="ltr" class="gmail_attr">On Mon, Bek wrote:<br></div><blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex;border-left:1px solid">When?</blockquote></div></div></body></html>
            """;

        Assert.Equal(
            [
                "<p>Dear all,</p>",
                "<p>the bridge is <strong>open</strong>.</p>",
                "<p><strong>Aida</strong></p>",
                "<p>On Mon, Bek wrote:</p>",
                "<blockquote><p>When?</p></blockquote>",
            ],
            Read(copied)
        );
        Assert.Contains(
            Clipboard.Read(copied).Dropped,
            dropped => dropped.Excerpt.Contains("mailtrack", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_page_of_a_PDF_in_a_browser()
    {
        const string copied = """
            <meta charset='utf-8'><span style="left: 69px; top: 95px; font-size: 13px;" role="presentation" dir="ltr">The bridge over the river near the old town was opened on Mon-</span><br role="presentation"><span role="presentation" dir="ltr">day, the ministry said in a statement that its office had sent to</span><br role="presentation"><span role="presentation" dir="ltr">the papers.</span><br role="presentation"><span role="presentation" dir="ltr">Another opens next year, if the money comes in time, they added.</span>
            """;

        Assert.Equal(
            [
                "<p>The bridge over the river near the old town was opened on Monday, the ministry said in a statement that its office had sent to the papers.</p>",
                "<p>Another opens next year, if the money comes in time, they added.</p>",
            ],
            Read(copied)
        );
    }

    [Fact]
    public void A_web_page_keeps_its_words_and_loses_its_looks()
    {
        const string copied = """
            <meta charset='utf-8'><article class="post__body" style="box-sizing: border-box; color: rgb(34, 34, 34); font-family: Inter;"><h3 id="part" style="font-weight: 700;">Part</h3><p style="margin: 0px;">See <a href="#part">above</a> and <a href="#nowhere">nowhere</a>.</p><p><span style="font-style: italic; font-weight: 700;">Both</span></p><script>alert(1)</script><button onclick="share()">Share</button></article>
            """;

        Assert.Equal(
            [
                "<h3>Part</h3>",
                "<p>See <a href=\"#b-part\">above</a> and nowhere.</p>",
                "<p><em><strong>Both</strong></em></p>",
                "<p>Share</p>",
            ],
            Read(copied)
        );
    }

    [Theory]
    [InlineData("One.\nTwo.", "<p>One.</p>|<p>Two.</p>")]
    [InlineData("One\r\n\r\nTwo & <b>", "<p>One</p>|<p>Two &amp; &lt;b&gt;</p>")]
    [InlineData("A rose\nis a rose\nis a rose", "<p>A rose</p>|<p>is a rose</p>|<p>is a rose</p>")]
    [InlineData(
        "The ministry said on Monday that the bridge over the river had\nbeen opened, and that the road to it would be ready within the\nyear if the weather allowed it.\nAnother bridge was promised for the spring of the next year to\nthose who live on the other bank.",
        "<p>The ministry said on Monday that the bridge over the river had been opened, and that the road to it would be ready within the year if the weather allowed it.</p>|<p>Another bridge was promised for the spring of the next year to those who live on the other bank.</p>"
    )]
    public void Plain_text_has_the_paragraphs_that_its_writer_made(string copied, string expected) =>
        Assert.Equal(expected.Split('|'), Blocks(Clipboard.ReadText(copied)));

    [Fact]
    public void What_is_nested_without_end_ends()
    {
        var deep = string.Concat(Enumerable.Repeat("<div><span style='font-weight:700'>", 50_000)) + "words";

        Assert.Contains("words", Clipboard.Read(deep).Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<p><a href=\"#a\">x</div><div>line</div>")]
    [InlineData("<p><b>x</div><div>line</div>")]
    public void Marks_that_are_never_ended_take_no_square_of_memory(string written)
    {
        var html = string.Concat(Enumerable.Repeat(written, 3000));
        var before = GC.GetAllocatedBytesForCurrentThread();

        var story = Clipboard.Read(html).Html;

        Assert.Contains("line", story, StringComparison.Ordinal);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 2000L * html.Length);
    }

    [Fact]
    public void However_many_paragraphs_follow_each_other_without_their_ends_they_are_kept()
    {
        var flat = string.Concat(Enumerable.Range(0, 3000).Select(number => $"<p><b>Line {number}</b> goes on<br>"));

        Assert.Equal(3000, Read(flat).Count(block => block.StartsWith("<p>", StringComparison.Ordinal)));
    }

    [Fact]
    public void What_was_read_once_is_read_the_same_again()
    {
        var once = Clipboard
            .Read(
                "<ul><li>One<p style='mso-list:l0 level1 lfo1' class=MsoX><span style='mso-list:Ignore'>1.</span>Two</ul><p><b>Three"
            )
            .Html;

        Assert.Equal(once, StoryHtml.Read(once).Html);
    }

    private static string[] Read(string copied) => Blocks(Clipboard.Read(copied));

    // Ids are made of what the blocks say, and are no matter here.
    private static string[] Blocks(StoryHtmlReading reading) =>
        Ids().Replace(reading.Html, "").Split('\n', StringSplitOptions.RemoveEmptyEntries);

    [GeneratedRegex(" id=\"b-[^\"]*\"")]
    private static partial Regex Ids();
}
