using System.Text;
using CsCheck;

namespace Dastan.Tests.Formats.WordPress;

/// <summary>An export that somebody or something has spoilt ends in a reading or a refusal, never in a crash.</summary>
public sealed class HostileExportTests
{
    private static readonly string Whole = SmallExport.Of(
        SmallExport.Post(
            "1",
            "One &amp; two.\n\n[caption width=\"1\"]<img src=\"/a.jpg\" alt=\"x\"> c[/caption]\n\n<!-- wp:paragraph {\"a\":1} --><p>x</p><!-- /wp:paragraph -->[gallery ids=\"7\"]",
            "<wp:comment><wp:comment_approved>1</wp:comment_approved></wp:comment><category domain=\"category\" nicename=\"a\"><![CDATA[A]]></category>"
        ),
        SmallExport.Upload("7", "hall.jpg"),
        SmallExport.Post("2", "[vc_row][vc_column]x[/vc_row]<ul><li>a<li>b</ul>[[gallery]] <!--more--> <div>c\n\nd")
    );

    private static readonly string[] Shards =
    [
        "<",
        ">",
        "</",
        "<![CDATA[",
        "]]>",
        "<!--",
        "-->",
        "&",
        "&#x0;",
        "&#xD800;",
        "\"",
        "'",
        "[",
        "]",
        "[[",
        "[/",
        "<item>",
        "</item>",
        "<wp:",
        "<!-- wp:a {\"",
        "} /-->",
        "\0",
        "\u0008",
        "�",
        "<?",
        "<!DOCTYPE ",
        "[caption ",
        "[/caption]",
        "[gallery ids='",
        "[code]",
        "<p",
        "<pre>",
        "<a href=\"",
        "<table>",
        "<svg><style>",
        "=",
        "{:en}",
        "[:]",
        "\n\n",
        "%",
        "0000-00-00 00:00:00",
    ];

    [Fact]
    public void Spoilt_in_any_places_it_is_read_or_refused() =>
        Gen.Select(Gen.Int[0, Whole.Length - 1], Gen.Int[0, 40], Gen.Int[0, Shards.Length - 1].Select(i => Shards[i]))
            .Array[1, 12]
            .Sample(
                spoilings =>
                {
                    var spoilt = new StringBuilder(Whole);
                    foreach (var (at, length, shard) in spoilings)
                        spoilt
                            .Remove(Math.Min(at, spoilt.Length), Math.Min(length, Math.Max(0, spoilt.Length - at)))
                            .Insert(Math.Min(at, spoilt.Length), shard);

                    var (reading, stories) = SmallExport.Read(spoilt.ToString());
                    return reading.Refusal is null || stories.Count == 0;
                },
                iter: 1500
            );

    [Fact]
    public void Spoilt_byte_by_byte_it_is_read_or_refused() =>
        Gen.Select(Gen.Int[0, Whole.Length - 1], Gen.Byte)
            .Array[1, 40]
            .Sample(
                spoilings =>
                {
                    var bytes = Encoding.UTF8.GetBytes(Whole);
                    foreach (var (at, value) in spoilings)
                        bytes[at] = value;

                    var (reading, stories) = SmallExport.Read(bytes);
                    return reading.Refusal is null || stories.Count == 0;
                },
                iter: 1000
            );

    [Fact]
    public void Cut_off_anywhere_it_is_read_or_refused()
    {
        var bytes = Encoding.UTF8.GetBytes(Whole);
        for (var length = 0; length < bytes.Length; length += 7)
        {
            var (reading, stories) = SmallExport.Read(bytes[..length]);
            Assert.True(reading.Refusal is null || stories.Count == 0);
        }
    }

    public static TheoryData<string> Endless =>
        [.. Shards.Append("<b>").Append("[b]").Append("[a x=1]").Append("<div>").Append("<ul><li>").Append("[a \"")];

    [Theory]
    [MemberData(nameof(Endless))]
    public void The_same_thing_without_end_is_read(string shard)
    {
        var body = string.Concat(Enumerable.Repeat(shard + " ", 3_000)).Replace("]]>", "]] >");

        Assert.NotNull(SmallExport.Read(SmallExport.Of(SmallExport.Post("1", body))).Reading);
    }

    [Fact]
    public void Markup_in_a_field_costs_memory_by_its_length_and_not_by_its_depth_as_well()
    {
        _ = Allocated(10);

        Assert.InRange(Allocated(40_000) / (double)Allocated(10_000), 1, 8);
    }

    [Theory]
    [InlineData("</wp:comment>")]
    [InlineData("")]
    public void Holders_in_holders_without_end_are_read(string close)
    {
        static string Many(string tag) => string.Concat(Enumerable.Repeat(tag, 200_000));

        var story = SmallExport.Story("One.", Many("<wp:comment>") + Many(close));

        Assert.Equal("A bridge opens in Osh", story.Headline);
        Assert.Contains("One.", story.Body, StringComparison.Ordinal);
    }

    private static long Allocated(int deep)
    {
        var (open, close) = (
            string.Concat(Enumerable.Repeat("<b>", deep)),
            string.Concat(Enumerable.Repeat("</b>", deep))
        );
        var export = SmallExport.Of(SmallExport.Post("1", "One.", $"<wp:post_note>{open}x{close}</wp:post_note>"));
        var before = GC.GetAllocatedBytesForCurrentThread();
        _ = SmallExport.Read(export);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
