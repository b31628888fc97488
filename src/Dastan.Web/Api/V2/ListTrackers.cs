using Dastan.Web.Data;
using Dastan.Web.Press;
using Dastan.Web.Reader;
using Dastan.Web.Reader.Trackers;

namespace Dastan.Web.Api.V2;

/// <summary>GET /v2/trackers: series of figures of the paper, in the words of an <c>edition</c>, without the figures themselves.</summary>
public static class ListTrackers
{
    public static async Task<IResult> Get(HttpRequest request, Reading reading, NewsDb db, CancellationToken stop)
    {
        var asked = new Asked(request, "edition");
        if (TrackersAsked.In(reading, asked) is not { } there)
            return asked.Problem!;

        var books = await there.AllTrackersAsync(db, stop);
        reading.Ingredients.AreAll(Tag.Trackers);
        return V2Json.Answer(writer =>
        {
            writer.WriteStartObject();
            writer.WriteStartArray("trackers");
            foreach (var book in books)
            {
                writer.WriteStartObject();
                TrackerFiles.WriteHead(writer, there, book.Tracker);
                writer.WriteNumber("figures", book.Now.Figures.Count);
                writer.WriteNumber("targets", book.Now.Targets.Count);
                writer.WriteEndObject();
            }
            writer.WriteEndArray();
            writer.WriteEndObject();
        });
    }
}
