using System.Globalization;
using System.Text.RegularExpressions;
using Dastan.Web.Parts;

namespace Dastan.Web.Reader.Pictures;

/// <summary>The paper's own pictures in a body, offered in the widths and forms that there are of them.</summary>
public static partial class BodyPictures
{
    /// <param name="html">Story HTML as it is kept, in which a picture is its original.</param>
    public static string Offer(string html) =>
        html.Contains("<img src=\"/pictures/", StringComparison.Ordinal) ? Own().Replace(html, Offered) : html;

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

    // As the domain writes it. A GIF may move, which its smaller forms do not.
    [GeneratedRegex(
        """<img src="/pictures/(?<hash>[0-9a-f]{64})\.(?:jpg|png|webp|avif)"(?<rest> alt="[^"]*" width="(?<width>\d{1,5})" height="\d{1,5}")>"""
    )]
    private static partial Regex Own();
}
