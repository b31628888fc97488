using System.Text;
using Dastan.Domain.Stories;
using Dastan.Tests.Stories;

namespace Dastan.Tests.Fuzz.Readers;

/// <summary>
/// Story HTML of anything: nothing throws, nothing is in it that is not on the closed list, what is written is read as the same, and every other form of it can be
/// made.
/// </summary>
internal sealed class StoryHtmlTarget(Random random)
    : ReaderTarget<StoryHtmlReading>(random, Corpus.In("story"), Shards, (4_000_000, 20_000))
{
    private readonly MarkupSpoiler markup = new(random);

    public static IReadOnlyList<string> Shards { get; } =
    [
        .. StoryHtml.Elements.Keys.SelectMany(name => new[] { $"<{name}>", $"</{name}>" }),
        .. """
            <div> </div> <b> <i> <u> <font> <center> <svg> </svg> <math> <mi> <script> </script> <style> <template> </template> <noscript> <title> <select> <option>
            <video> <object> <embed> <iframe> <textarea> <plaintext> <xmp> <details> <summary> <col> <colgroup> <tfoot> <form> <input> <button> <base> <meta> <link>
            <marquee> <nobr> <ruby> <rt> <foreignObject> <annotation-xml> <!-- --> <!--> --!> <![CDATA[ ]]> </ < > <? ?> <! &amp; &lt; &gt; &quot; &nbsp; &#0; &#13; &#xD800;
            &#x10FFFF; &#x110000; &#xFFFE; &notin; &notit; &CounterClockwiseContourIntegral; & &# &#x " ' = / \ javascript: data: //x https://user:pass@x/ https://[ %00 %
            """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries),
        " onclick=x",
        " style=\"position:fixed\"",
        " id=\"b-same\"",
        " id=cookie",
        " href=\"#b-same\"",
        " href=\"jav\tascript:x\"",
        " src=/x",
        " srcset=\"/a 1x\"",
        " lang=kk",
        " dir=auto",
        " value=1e9",
        " data-kind=amount",
        " data-currency=KZT",
        " data-high=9",
        " data-on=2022",
        " data-embed=loan",
        " data-tracker=x",
        " data-chart=line",
        " colspan=99",
        " rowspan=65534",
        " start=-2147483648",
        " datetime=2026-02-30",
        "<a href=\"",
        "<a name=x>",
        "<img src=\"/a.jpg\" alt=\"",
        "<iframe src=\"https://youtu.be/x\"></iframe>",
        "\0",
        "\uFEFF",
        "\u200B",
        "\u202E",
        "\u0085",
        "\u2028",
        "\uFFFE",
        "😀",
        "\r",
        "\n\n",
        "\f",
    ];

    protected override byte[] Spoil(byte[] whole) => Random.Next(2) == 0 ? markup.Spoil(whole) : base.Spoil(whole);

    protected override StoryHtmlReading Read(byte[] body) => StoryHtml.Read(Encoding.UTF8.GetString(body));

    protected override (string Outcome, string? Fault) Judge(StoryHtmlReading reading, byte[] body) =>
        (reading.Dropped is [] ? "whole" : "with drops", FaultOf(reading));

    /// <summary>What is wrong with a story that was read.</summary>
    internal static string? FaultOf(StoryHtmlReading reading)
    {
        if (reading.Dropped.FirstOrDefault(drop => drop.Excerpt.Length > 80) is { } drop)
            return $"tells too much of what it dropped: {drop.What}, {drop.Excerpt.Length} characters";
        if (reading.Html.Contains('\0'))
            return "has a NUL";
        return StoryHtmlCases.Fault(reading.Html) ?? FaultOfForms(reading.Html);
    }

    private static string? FaultOfForms(string story)
    {
        _ = StoryHtml.Markdown(story);
        var words = StoryHtml.WordCount(story);
        var passages = StoryHtml.Passages(story);
        if (passages.FirstOrDefault(passage => passage.Block is not "" && !Names(story, passage.Block)) is { } lost)
            return $"has words in a block that is not there: {lost.Block}";
        // What a card is called is read, and is no passage: nobody pins a note to it.
        var hasCard = story.Contains(" data-embed=", StringComparison.Ordinal);
        return words > 0 && passages.Count == 0 && !hasCard ? "has words and no passage" : null;
    }

    private static bool Names(string story, string id) => story.Contains($" id=\"{id}\"", StringComparison.Ordinal);
}
