using System.Net;
using Dastan.Domain.Pictures;
using Dastan.Web.Reader.Pictures;

namespace Dastan.Web.Newsroom.Pictures;

/// <summary>A picture of the library as Story HTML.</summary>
internal static class PictureHtml
{
    /// <param name="edition">Whose words stand with it.</param>
    public static string Of(Picture picture, string edition)
    {
        string In(IReadOnlyDictionary<string, string> texts) =>
            WebUtility.HtmlEncode(texts.GetValueOrDefault(edition, ""));
        var source = PictureViews.AddressOf(picture.Hash, picture.MediaType);
        var caption = In(picture.Caption.ByLanguage);
        var credit = picture.Credit is "" ? "" : $"<cite>{WebUtility.HtmlEncode(picture.Credit)}</cite>";
        var line = string.Join(' ', new[] { caption, credit }.Where(text => text is not ""));
        return FormattableString.Invariant(
                $"<figure><img src=\"{source}\" alt=\"{In(picture.Alternative.ByLanguage)}\" width=\"{picture.Width}\" height=\"{picture.Height}\">"
            )
            + (line is "" ? "" : $"<figcaption>{line}</figcaption>")
            + "</figure>";
    }
}
