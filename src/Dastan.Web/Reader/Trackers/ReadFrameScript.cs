using Dastan.Web.Parts;
using Dastan.Web.Press;
using Dastan.Web.Reader.Rates;

namespace Dastan.Web.Reader.Trackers;

/// <summary>GET /data/frame.js: lets a frame of ours grow to its height. Within the frame it tells it, around the frame it hears it.</summary>
public static class ReadFrameScript
{
    public static IResult Get(Reading reading)
    {
        reading.Ingredients.AreAll();
        return new EmbeddedAnswer(
            new FinishedAnswer(Script.Named("frame").Bytes, "text/javascript; charset=utf-8")
            {
                CacheControl = EmbeddedAnswer.KeptAWhile,
            }
        );
    }
}
