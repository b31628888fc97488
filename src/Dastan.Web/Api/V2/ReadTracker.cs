using System.Text;
using Dastan.Web.Data;
using Dastan.Web.Press;
using Dastan.Web.Reader;
using Dastan.Web.Reader.Trackers;

namespace Dastan.Web.Api.V2;

/// <summary>GET /v2/trackers/{tracker} and its figures: numbers with their sources, what they said before, what was promised, and what became of it.</summary>
public static class ReadTracker
{
    /// <summary>GET /v2/trackers/{tracker}: all that is known of it.</summary>
    public static Task<IResult> Get(
        string tracker,
        HttpRequest request,
        Reading reading,
        NewsDb db,
        CancellationToken stop
    ) =>
        AnswerAsync(
            tracker,
            request,
            reading,
            db,
            (there, book) => V2Json.Answer(writer => TrackerFiles.Write(writer, there, book)),
            stop
        );

    /// <summary>GET /v2/trackers/{tracker}/figures.json and .csv: its figures alone.</summary>
    public static Task<IResult> GetFigures(
        string tracker,
        string format,
        HttpRequest request,
        Reading reading,
        NewsDb db,
        CancellationToken stop
    ) =>
        AnswerAsync(
            tracker,
            request,
            reading,
            db,
            (there, book) =>
                format is "csv"
                    ? new(Encoding.UTF8.GetBytes(TrackerFiles.Table(there, book)), "text/csv; charset=utf-8")
                    : V2Json.Answer(writer =>
                    {
                        writer.WriteStartArray();
                        foreach (var figure in book.Now.Figures)
                            TrackerFiles.Write(writer, there, book, figure);
                        writer.WriteEndArray();
                    }),
            stop
        );

    private static async Task<IResult> AnswerAsync(
        string tracker,
        HttpRequest request,
        Reading reading,
        NewsDb db,
        Func<Reading, TrackerBook, FinishedAnswer> answer,
        CancellationToken stop
    )
    {
        var asked = new Asked(request, "edition");
        if (TrackersAsked.In(reading, asked) is not { } there)
            return asked.Problem!;
        if ((await there.TrackersAsync(db, [tracker], stop)).FirstOrDefault() is not { } book)
            return Problems.NotFound($"There is no tracker {tracker}.");

        reading.Ingredients.AreAll(Tag.Tracker(tracker));
        return answer(there, book);
    }
}
