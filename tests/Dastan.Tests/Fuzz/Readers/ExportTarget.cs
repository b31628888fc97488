using Dastan.Domain.Formats;
using Dastan.Domain.Formats.WordPress;
using Dastan.Tests.Stories;

namespace Dastan.Tests.Fuzz.Readers;

/// <summary>
/// Exports of WordPress: read or refused, never a crash; each place where one breaks is a line of the file; as many stories come as were promised, and each is Story
/// HTML.
/// </summary>
internal sealed class ExportTarget(Random random)
    : ReaderTarget<(WordPressExport Survey, IReadOnlyList<IncomingStory> Stories)>(
        random,
        Corpus.In("exports"),
        Shards,
        (16_000_000, 40_000)
    )
{
    private static readonly string[] Shards =
    [
        .. """
            < > </ <![CDATA[ ]]> ]]]]><![CDATA[> <!-- --> & &#x0; &#xD800; &amp; &nbsp; &x; " ' [ ] [[ [/ <item> </item> <channel> </channel> <rss> </rss> <wp: </wp:post_id> <wp:postmeta>
            <content:encoded> </content:encoded> <? ?> [code] [/code] [/caption] <p <pre> <table> <svg><style> = {:en} {:ru} [:] [:en] <!--:en--> <!--:--> % %E0%A4%A %FF
            """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries),
        "<!-- wp:a {\"",
        "<!-- wp:gallery {\"ids\":[7,\"x\",1e99]} -->",
        "} /-->",
        "<!DOCTYPE rss [<!ENTITY x \"9\">]>",
        "<!DOCTYPE ",
        "<?xml version=\"1.0\" encoding=\"windows-1251\"?>",
        "<?xml version=\"1.0\" encoding=\"nonsense\"?>",
        "[caption width=\"",
        "[gallery ids='",
        "[audio mp3=\"",
        "<!--more-->",
        "<a href=\"",
        "<iframe src=\"https://youtu.be/x\"></iframe>",
        "\nhttps://youtu.be/x\n",
        "\0",
        "\b",
        "\uFEFF",
        "\uFFFE",
        "\n\n",
        "0000-00-00 00:00:00",
        "9999-99-99 99:99:99",
        "<wp:status>future</wp:status>",
        "<wp:post_type>page</wp:post_type>",
        "<wp:post_type>attachment</wp:post_type>",
        "<link>http://[::1</link>",
    ];

    private readonly MarkupSpoiler markup = new(random);

    protected override byte[] Spoil(byte[] whole) => Random.Next(2) == 0 ? markup.Spoil(whole) : base.Spoil(whole);

    protected override (WordPressExport Survey, IReadOnlyList<IncomingStory> Stories) Read(byte[] body)
    {
        using var file = new MemoryStream(body);
        var survey = WordPressExport.Survey(file);
        return (survey, [.. survey.Stories()]);
    }

    protected override (string Outcome, string? Fault) Judge(
        (WordPressExport Survey, IReadOnlyList<IncomingStory> Stories) reading,
        byte[] body
    )
    {
        var (survey, stories) = reading;
        var said = survey.Reading;
        var outcome =
            said.Refusal is { } no ? $"refused: {no.Code}"
            : said.Breaks is [] ? "whole"
            : "broken";
        // CR LF, LF, or CR alone ends a line.
        var lines = 1 + body.Count(sign => sign is (byte)'\n' or (byte)'\r');
        var fault =
            said.Refusal is not null && stories.Count > 0 ? "is refused and gives stories"
            : said.Refusal is null && stories.Count != survey.Count
                ? $"gives another number of stories than promised: {stories.Count} of {survey.Count}"
            : said.Breaks.FirstOrDefault(at => at.Line < 1 || at.Line > lines || at.Reason is "") is { } at
                ? $"breaks at no line: {at} of {lines}"
            : stories.Select(OfStory).FirstOrDefault(one => one is not null);
        return (outcome, fault);
    }

    private static string? OfStory(IncomingStory story) =>
        story.Headline.Contains('\0') || story.Slug.Contains('\0')
            ? $"has a NUL: {story.Slug}"
            : StoryHtmlCases.Fault(story.Body);
}
