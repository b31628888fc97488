using System.Globalization;
using Dastan.Domain.Languages;
using Dastan.Domain.Stories;
using Dastan.Domain.Trackers;
using Dastan.Web.Data;
using Dastan.Web.Reader.Trackers;
using Microsoft.EntityFrameworkCore;
using NodaTime.Text;

namespace Dastan.Web.Newsroom.Trackers;

/// <summary>GET /newsroom/trackers.json: the trackers with the words of <c>q</c> in a name, each with its newest figures, for a story of <c>edition</c>; and its day.</summary>
/// <remarks>Figures that come from a story which the visitor may not read are not among them.</remarks>
public static class OfferTrackers
{
    private const int Offered = 8;
    private const int Most = 500;
    private const int MostFigures = 6;

    public static async Task<IResult> Get(
        Visit visit,
        NewsDb db,
        CancellationToken stop,
        string q = "",
        string edition = ""
    )
    {
        if (visit.Reading.Snapshot.Editions.FirstOrDefault(one => one.Code == edition) is not { } own)
            return Results.NotFound();

        var language = Language.Of(edition);
        var names = await db
            .Trackers.OrderBy(one => one.Slug)
            .Take(Most)
            .Select(one => new { one.Id, one.Name })
            .ToListAsync(stop);
        var typed = q.Trim();
        var ids = names
            .Where(one =>
                typed is ""
                || one.Name.ByLanguage.Values.Any(name => name.Contains(typed, StringComparison.OrdinalIgnoreCase))
            )
            .Take(Offered)
            .Select(one => one.Id)
            .ToList();
        var trackers = await db
            .Trackers.Where(one => ids.Contains(one.Id))
            .Include(one => one.Figures)
            .AsNoTracking()
            .ToListAsync(stop);
        var hidden = await HiddenAsync(visit, db, trackers, stop);
        return Results.Json(
            new OfferedTrackers(
                LocalDatePattern.Iso.Format(own.DayOf(visit.Now)),
                [
                    .. trackers
                        .OrderBy(tracker => ids.IndexOf(tracker.Id))
                        .Select(tracker =>
                            Offer(
                                tracker,
                                Reader.Reading.AddressIn(own, TrackerAddress.Of(tracker.Slug)),
                                language,
                                hidden
                            )
                        ),
                ]
            )
        );
    }

    // Stories that are the source of a figure and not the visitor's to read: a number may be all that an embargo is about.
    private static async Task<HashSet<StoryId>> HiddenAsync(
        Visit visit,
        NewsDb db,
        List<Tracker> trackers,
        CancellationToken stop
    )
    {
        if (visit.Actor.May(Acts.EditDeskStory))
            return [];

        var sources = trackers
            .SelectMany(tracker => tracker.Figures)
            .Select(figure => figure.SourceStoryId)
            .OfType<StoryId>()
            .ToHashSet();
        var known = db.Stories.Where(story => sources.Contains(story.Id));
        var readable = known
            .PublicAt(visit.Now)
            .Select(story => story.Id)
            .Union(known.OwnOf(visit.Actor.Id).Select(story => story.Id));
        sources.ExceptWith(await readable.ToListAsync(stop));
        return sources;
    }

    private static OfferedTracker Offer(Tracker tracker, string address, Language language, HashSet<StoryId> hidden) =>
        new(
            tracker.Slug,
            tracker.Name.In(language.Code),
            address,
            ChartKinds.NameOf(tracker.Shape),
            tracker.Unit.Text,
            [
                .. tracker
                    .Figures.Where(figure => figure.TakenBackOn is null)
                    .Where(figure => figure.SourceStoryId is not { } source || !hidden.Contains(source))
                    .OrderByDescending(figure => figure.Period)
                    .Take(MostFigures)
                    .Select(figure => new OfferedFigure(
                        figure.Value.ToString(CultureInfo.InvariantCulture),
                        LocalDatePattern.Iso.Format(figure.Through),
                        $"{TrackerForms.Of(figure.Said, tracker.Unit, language)}, {TrackerForms.Of(figure.Period, language)}"
                    )),
            ]
        );
}

/// <summary>The trackers that a story may speak of.</summary>
/// <param name="Today">ISO 8601, by the edition's zone: the day that a chart is pinned to.</param>
public sealed record OfferedTrackers(string Today, IReadOnlyList<OfferedTracker> Trackers);

/// <summary>A tracker that a story may speak of.</summary>
/// <param name="Chart">line, step, bar, progress or box.</param>
/// <param name="Unit">“EUR”, “TEU”, “%”; "" for a count.</param>
public sealed record OfferedTracker(
    string Slug,
    string Name,
    string Address,
    string Chart,
    string Unit,
    IReadOnlyList<OfferedFigure> Figures
);

/// <param name="Value">With a point.</param>
/// <param name="On">ISO 8601: the last day that it speaks of.</param>
/// <param name="Told">As readers read it.</param>
public sealed record OfferedFigure(string Value, string On, string Told);
