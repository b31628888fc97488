using System.Text;
using Dastan.Domain.Stories;
using Dastan.Domain.Stories.Pasted;

namespace Dastan.Tests.Fuzz.Readers;

/// <summary>What a clipboard holds, as HTML and as plain text: Story HTML comes of it, with all that holds of that.</summary>
internal sealed class PastedTarget(Random random)
    : ReaderTarget<(StoryHtmlReading Html, StoryHtmlReading Plain)>(
        random,
        [.. Corpus.In("pasted"), .. Corpus.In("story")],
        Shards,
        (8_000_000, 40_000)
    )
{
    private static readonly string[] Shards =
    [
        .. StoryHtmlTarget.Shards,
        " class=MsoListParagraph",
        " style='mso-list:l0 level9 lfo1'",
        " style='mso-list:l99999999999 level-1'",
        " style='mso-list:Ignore'",
        " style=\"font-weight:700\"",
        " style=\"font-weight:;;:\"",
        " style=\"vertical-align:super;font-style:italic\"",
        "<![if !supportLists]>",
        "<![endif]>",
        "<!--StartFragment-->",
        "<o:p>",
        "<meta name=generator content=Word>",
        " href=\"https://www.google.com/url?q=http%&amp;sa=D\"",
        "- ",
        "• ",
        "\u00AD\n",
    ];

    private readonly MarkupSpoiler markup = new(random);

    protected override byte[] Spoil(byte[] whole) => Random.Next(2) == 0 ? markup.Spoil(whole) : base.Spoil(whole);

    protected override (StoryHtmlReading Html, StoryHtmlReading Plain) Read(byte[] body)
    {
        var text = Encoding.UTF8.GetString(body);
        return (Clipboard.Read(text), Clipboard.ReadText(text));
    }

    protected override (string Outcome, string? Fault) Judge(
        (StoryHtmlReading Html, StoryHtmlReading Plain) reading,
        byte[] body
    ) =>
        (
            reading.Html.Dropped is [] ? "whole" : "with drops",
            StoryHtmlTarget.FaultOf(reading.Html) ?? StoryHtmlTarget.FaultOf(reading.Plain)
        );
}
