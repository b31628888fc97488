using System.Text;
using System.Text.Encodings.Web;
using Dastan.Web.Press;

namespace Dastan.Web.Reader.Rates;

/// <summary>GET /rates/strip.svg: the strip as a picture for other sites, light or dark as the reader likes, with its words in it.</summary>
public static class ReadStripPicture
{
    public static IResult Get(Reading reading, HtmlEncoder encoder)
    {
        var svg = StripPicture.Of(reading, encoder);
        return new EmbeddedAnswer(
            new FinishedAnswer(Encoding.UTF8.GetBytes(svg), "image/svg+xml; charset=utf-8")
            {
                CacheControl = EmbeddedAnswer.KeptAWhile,
            }
        )
        {
            Policy = StripPicture.Policy,
        };
    }
}
