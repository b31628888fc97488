using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using Dastan.Web.Press;

namespace Dastan.Web.Reader.Icons;

/// <summary>GET /favicon.svg: the first letter of the paper's name on lapis, for tabs and home screens.</summary>
public static class ReadIcon
{
    // The same lapis as --accent in the style sheet.
    private const string Lapis = "#1f4495";

    public static IResult Get(Reading reading, HtmlEncoder encoder)
    {
        reading.Ingredients.AreAll();
        var name = reading.Snapshot.Paper.Name;
        var letter = name is "" ? "D" : StringInfo.GetNextTextElement(name).ToUpperInvariant();
        var svg =
            $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 64 64\"><rect width=\"64\" height=\"64\" rx=\"10\" fill=\"{Lapis}\"/>"
            + "<text x=\"32\" y=\"47\" font-family=\"Georgia,serif\" font-size=\"44\" font-weight=\"bold\" text-anchor=\"middle\" "
            + $"fill=\"#fff\">{encoder.Encode(letter)}</text></svg>";
        return new FinishedAnswer(Encoding.UTF8.GetBytes(svg), "image/svg+xml; charset=utf-8")
        {
            CacheControl = "public, max-age=86400",
        };
    }
}
