using System.Globalization;
using System.Text.RegularExpressions;
using Dastan.Domain.Pictures;
using Dastan.Web.Parts;
using NodaTime;

namespace Dastan.Web.Reader.Pictures;

/// <summary>The paper's own pictures in a body, offered in the widths and forms that there are of them.</summary>
public static partial class BodyPictures
{
    /// <param name="html">Story HTML as it is kept, in which a picture is its original.</param>
    public static string Offer(string html) =>
        html.Contains("<img src=\"/pictures/", StringComparison.Ordinal) ? Own().Replace(html, Offered) : html;

    /// <summary>The body without the pictures that their owners do not let us show any more, and without what was said under them.</summary>
    /// <param name="lastDays">By the hashes of the pictures.</param>
    public static string Shown(this Reading reading, string html, IReadOnlyDictionary<string, LocalDate> lastDays) =>
        lastDays.Values.Any(last => last < reading.PaperDay)
            ? Figure()
                .Replace(
                    html,
                    figure =>
                        PicturesInBody
                            .Of(figure.Value)
                            .Any(hash => lastDays.TryGetValue(hash, out var last) && last < reading.PaperDay)
                            ? ""
                            : figure.Value
                )
            : html;

    private static string Offered(Match picture)
    {
        var hash = picture.Groups["hash"].Value;
        var width = int.Parse(picture.Groups["width"].Value, CultureInfo.InvariantCulture);
        if (PictureViews.JpegAddressOf(hash, width) is not { } plain)
            return picture.Value;

        var view = new PictureView(plain, width, 0, "") { Sizes = PictureViews.SizesOf(hash, width) };
        var sources = view.Sources.Select(source =>
            $"<source type=\"{source.MediaType}\" srcset=\"{source.SourceSet}\" sizes=\"{ShownWidth.Text}\">"
        );
        return $"<picture>{string.Concat(sources)}<img src=\"{plain}\"{picture.Groups["rest"].Value}></picture>";
    }

    // None stands in another.
    [GeneratedRegex("<figure\\b.*?</figure>", RegexOptions.Singleline)]
    private static partial Regex Figure();

    // As the domain writes it. A GIF may move, which its smaller forms do not.
    [GeneratedRegex(
        """<img src="/pictures/(?<hash>[0-9a-f]{64})\.(?:jpg|png|webp|avif)"(?<rest> alt="[^"]*" width="(?<width>\d{1,5})" height="\d{1,5}")>"""
    )]
    private static partial Regex Own();
}
