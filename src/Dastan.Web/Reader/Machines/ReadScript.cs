using Dastan.Web.Parts;
using Dastan.Web.Press;

namespace Dastan.Web.Reader.Machines;

/// <summary>GET /scripts/{file}, and the same below /newsroom: a script of ours, or 404 for one that has changed since.</summary>
public static class ReadScript
{
    public static IResult Get(string file) =>
        Script.OfFile(file) is { } script
            ? new FinishedAnswer(script.Bytes, "text/javascript; charset=utf-8")
            {
                CacheControl = "public, max-age=31536000, immutable",
            }
            : Results.NotFound();
}
