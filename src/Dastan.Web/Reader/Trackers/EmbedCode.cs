using System.Text.Encodings.Web;

namespace Dastan.Web.Reader.Trackers;

/// <summary>What others copy into their pages to show a chart of ours.</summary>
internal static class EmbedCode
{
    // Enough for a chart on a phone with its words; our script, where it is let in, makes it what is needed.
    private const int Height = 420;

    public static string Of(Reading reading, string slug, string title, HtmlEncoder encoder) =>
        FormattableString.Invariant(
            $"""
            <iframe src="{reading.Absolute(TrackerAddress.OfEmbed(slug))}" title="{encoder.Encode(
                title
            )}" width="100%" height="{Height}" loading="lazy" data-tracker-frame></iframe>
            <script async src="{reading.Origin}{TrackerAddress.OfScript}"></script>
            """
        );
}
