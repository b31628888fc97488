using Dastan.Domain.Trackers;
using Dastan.Domain.Trackers.Charts;
using Dastan.Web.Data;
using Dastan.Web.Data.Files;
using Dastan.Web.Parts;
using Dastan.Web.Press;

namespace Dastan.Web.Reader.Trackers;

/// <summary>GET /data: all trackers, each with its newest figure, its course and what was promised.</summary>
public static class ListTrackers
{
    public static async Task<IResult> Get(Reading reading, NewsDb db, CancellationToken stop)
    {
        const string path = TrackerAddress.OfAll;
        var books = await reading.AllTrackersAsync(db, stop);
        reading.Ingredients.AreAll(Tag.Trackers);
        var words = reading.TrackerWords;
        var siblings = reading.InEditions(path, _ => true);
        var head = reading.Head(words.Title, words.Lede, path) with
        {
            Alternates = reading.Alternates(siblings),
            Picture = Shared(reading, books),
            JsonLd = [reading.Way((words.Title, path))],
            IsForIndexes = books.Count > 0,
        };
        return Show.Page<TrackersPage, TrackersView>(
            reading.Frame(head, siblings),
            new(
                [.. books.Select(book => Line(reading, book))],
                [
                    new("SVG", reading.AddressOf(TrackerAddress.OfAllDrawn("svg"))),
                    new("PNG", reading.AddressOf(TrackerAddress.OfAllDrawn("png"))),
                ]
            )
        );
    }

    private static SharePicture? Shared(Reading reading, IReadOnlyList<TrackerBook> books) =>
        TrackerChart.SizeOf(TrackerPicture.SeveralToDraw(reading, books, Drawings.HasFonts)) is var (width, height)
            ? new(
                reading.Absolute(TrackerAddress.OfAllDrawn("png")),
                width * ReadTrackerPicture.Scale,
                height * ReadTrackerPicture.Scale,
                reading.TrackerWords.Title
            )
            : null;

    private static TrackerLine Line(Reading reading, TrackerBook book)
    {
        var known = book.Now;
        return new(
            book.Tracker.Name.In(reading.Code),
            reading.AddressOf(TrackerAddress.Of(book.Tracker.Slug)),
            known.Latest is { } latest ? TrackerForms.Of(latest.Said, book.Tracker.Unit, reading.Language) : "",
            known.Latest is { } newest ? TrackerForms.Of(newest.Said.Period, reading.Language) : "",
            SmallChart.Of([.. known.Figures.Select(figure => figure.Said)]),
            [.. known.Targets.Select(target => reading.Shown(known.ProofOf(target, reading.Today), book))]
        );
    }
}
