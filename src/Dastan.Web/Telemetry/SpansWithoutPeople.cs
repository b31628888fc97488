using System.Diagnostics;
using OpenTelemetry;

namespace Dastan.Web.Telemetry;

/// <summary>
/// Lets through of a span only what is known to say nothing of a person: the route and not the path (which may hold the secret of a link), no query, no address, no
/// program of a reader, nothing that a client wrote into the trace's state.
/// </summary>
internal sealed class SpansWithoutPeople : BaseProcessor<Activity>
{
    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        "http.request.method",
        "http.response.status_code",
        "http.route",
        "url.scheme",
        "network.protocol.version",
        "error.type",
        "bank",
        "channel",
    };

    public override void OnEnd(Activity data)
    {
        foreach (var tag in data.TagObjects.Where(tag => !Known.Contains(tag.Key)).ToList())
            data.SetTag(tag.Key, null);
        data.TraceStateString = null;
        data.SetStatus(data.Status);
        if (data.Source.Name != Spans.Source.Name)
            data.DisplayName =
                $"{data.GetTagItem("http.request.method") ?? "HTTP"} {data.GetTagItem("http.route")}".TrimEnd();
    }
}
