using System.Text.Encodings.Web;
using Dastan.Domain.Languages;
using Dastan.Domain.Trackers;
using Dastan.Domain.Trackers.Charts;
using Dastan.Web.Data;
using Dastan.Web.Data.Files;
using Dastan.Web.Parts;
using Dastan.Web.Press;
using Dastan.Web.Reader.Rates;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Web.Reader.Trackers;

/// <summary>GET /data/{tracker}: its chart and table, its sources and stories, what was promised and what was restated.</summary>
public static class ReadTracker
{
    public static async Task<IResult> Get(
        string tracker,
        Reading reading,
        NewsDb db,
        HtmlEncoder encoder,
        CancellationToken stop
    )
    {
        if ((await reading.TrackersAsync(db, [tracker], stop)).FirstOrDefault() is not { } book)
            return Results.NotFound();

        var topics = await TopicsAsync(reading, db, book.Tracker, stop);
        var uses = await reading.UsesAsync(db, book.Tracker, stop);
        reading.Ingredients.AreAll(Tag.Tracker(tracker));
        var path = TrackerAddress.Of(tracker);
        var siblings = reading.InEditions(path, _ => true);
        var view = View(reading, book, (uses, topics), encoder);
        var head = reading.Head(view.Name, view.Title + ".", path) with
        {
            Alternates = reading.Alternates(siblings),
            Picture = Shared(reading, book, view),
            JsonLd =
            [
                reading.Way((reading.TrackerWords.Title, TrackerAddress.OfAll), (view.Name, path)),
                TrackerDescriptions.Of(reading, book, view),
            ],
        };
        return Show.Page<TrackerPage, TrackerView>(reading.Frame(head, siblings), view);
    }

    private static SharePicture? Shared(Reading reading, TrackerBook book, TrackerView view)
    {
        var drawn = TrackerPicture.ToDraw(reading, book, null, null, Drawings.HasFonts);
        return TrackerChart.SizeOf(drawn) is var (width, height)
            ? new(
                reading.Absolute(TrackerAddress.Of(book.Tracker.Slug) + ".png"),
                width * ReadTrackerPicture.Scale,
                height * ReadTrackerPicture.Scale,
                view.Title
            )
            : null;
    }

    private static TrackerView View(
        Reading reading,
        TrackerBook book,
        (IReadOnlyList<SourceStory> Uses, IReadOnlyList<Link> Topics) about,
        HtmlEncoder encoder
    )
    {
        var (tracker, known, language) = (book.Tracker, book.Now, reading.Language);
        var name = tracker.Name.In(reading.Code);
        var title = reading.TitleOf(known);
        return new(
            name,
            tracker.Description.In(reading.Code),
            tracker.Measures.In(reading.Code),
            title,
            known.Latest is { } latest ? TrackerForms.Of(latest.Said, tracker.Unit, language) : "",
            known.Latest is { } newest ? TrackerForms.Of(newest.Said.Period, language) : "",
            TrackerChart.Of(reading.Charted(book, known, "chart"), tracker.Shape),
            reading.SourceLineOf(book, known),
            [
                .. known.Figures.Select(figure => new FigureView(
                    TrackerForms.Of(figure.Said.Period, language),
                    TrackerForms.Of(figure.Said, tracker.Unit, language),
                    reading.SourceOf(figure.Now.Source, book),
                    figure.Figure.Note.In(reading.Code),
                    figure.IsRestated
                )),
            ],
            [.. known.Targets.Select(target => reading.Shown(known.ProofOf(target, reading.Today), book))],
            reading.RestatedOf(tracker, known.Figures),
            [.. known.TakenBack.Select(figure => reading.TakenBack(tracker, figure))],
            about.Uses,
            about.Topics,
            [
                .. SeriesForm.All.Select(form => Download(reading, tracker, form.Name, form.Ending)),
                Download(reading, tracker, "SVG", ".svg"),
                Download(reading, tracker, "PNG", ".png"),
            ],
            tracker.Licence is "" ? null : new(tracker.Licence, tracker.LicenceAddress),
            EmbedCode.Of(reading, tracker.Slug, title, encoder)
        );
    }

    private static Link Download(Reading reading, Tracker tracker, string name, string ending) =>
        new(name, reading.AddressOf(TrackerAddress.Of(tracker.Slug, ending)));

    private static async Task<IReadOnlyList<Link>> TopicsAsync(
        Reading reading,
        NewsDb db,
        Tracker tracker,
        CancellationToken stop
    )
    {
        var ids = tracker.Topics.Select(topic => topic.TopicId).ToList();
        var topics =
            ids.Count == 0
                ? []
                : await db.Topics.Where(topic => ids.Contains(topic.Id)).AsNoTracking().ToListAsync(stop);
        var section = reading.Sections.FirstOrDefault(one => one.Slug == tracker.Section);
        return
        [
            .. section is null ? [] : new[] { new Link(section.Name, reading.AddressOf("/" + section.Slug)) },
            .. topics
                .Select(topic => new Link(topic.Name.In(reading.Code), reading.AddressOf("/topics/" + topic.Slug)))
                .ByName(reading.Language, link => link.Name),
        ];
    }
}
