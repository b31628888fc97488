using System.Text.Encodings.Web;
using System.Text.Json;
using Dastan.Web.Data;
using Dastan.Web.Press;
using Dastan.Web.Reader.Machines;
using Dastan.Web.Reader.Rates;

namespace Dastan.Web.Reader.Trackers;

/// <summary>GET /data/{tracker}.csv and .json: its figures, and with JSON all that is known of it, in the words of the edition.</summary>
public static class ReadTrackerFile
{
    private static readonly JsonWriterOptions Readable = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static async Task<IResult> Get(
        string tracker,
        string form,
        Reading reading,
        NewsDb db,
        LastChanges changes,
        CancellationToken stop
    )
    {
        if ((await reading.TrackersAsync(db, [tracker], stop)).FirstOrDefault() is not { } book)
            return Results.NotFound();

        reading.Ingredients.AreAll(Tag.Tracker(tracker));
        var address = reading.Absolute(TrackerAddress.Of(tracker, "." + form));
        var answer = form is "csv"
            ? OpenAnswer.OfText(address, SeriesForm.Csv.MediaType, TrackerFiles.Table(reading, book), reading, changes)
            : OpenAnswer.Of(address, SeriesForm.Json.MediaType, to => Write(to, reading, book), reading, changes);
        return answer with { CanonicalAddress = reading.Absolute(TrackerAddress.Of(tracker)) };
    }

    private static void Write(Stream to, Reading reading, TrackerBook book)
    {
        using var writer = new Utf8JsonWriter(to, Readable);
        TrackerFiles.Write(writer, reading, book);
    }
}
