using Dastan.Domain.Languages;
using Dastan.Domain.Stories;
using Dastan.Domain.Trackers;

namespace Dastan.Tests.Journeys;

/// <summary>Trackers to which a test adds the figures that it is about.</summary>
internal static class SmallTrackers
{
    /// <summary>A draft without a figure.</summary>
    public static Tracker Named(string slug, string name, Instant now, UnitKind unit = UnitKind.Count)
    {
        var tracker = new Tracker(TrackerId.New(), slug);
        Assert.Null(
            tracker.Describe(
                new(
                    LocalText.Of("en", name),
                    LocalText.Empty,
                    LocalText.Of("en", "Tonnes in a year"),
                    new(unit, "TEU"),
                    TrackerAim.MoreIsBetter,
                    ChartKind.Line,
                    "kazakhstan",
                    "CC BY 4.0",
                    "https://creativecommons.org/licenses/by/4.0/"
                ),
                now
            )
        );
        return tracker;
    }

    /// <param name="story">What it comes from; a document where that is null.</param>
    public static void Say(this Tracker tracker, int year, decimal value, Instant now, StoryId? story = null) =>
        Assert.Null(
            tracker.Add(
                new(FigurePeriod.Of(PeriodKind.Year, new(year, 1, 1)), value, FigureQualifier.Exactly),
                Source(story),
                LocalText.Empty,
                new(2025, 1, 1),
                null,
                now
            )
        );

    public static void Promise(this Tracker tracker, decimal value, Instant now, StoryId? story = null) =>
        Assert.Null(
            tracker.Add(
                new TargetSaid(
                    value,
                    FigureQualifier.About,
                    new(2030, 12, 31),
                    LocalText.Of("en", "The ministry"),
                    Source(story),
                    LocalText.Empty,
                    new(2025, 1, 1)
                ),
                now
            )
        );

    public static void Restate(this Tracker tracker, decimal value, Instant now, LocalDate on, StoryId? story = null)
    {
        var figure = tracker.Figures[0];
        Assert.Null(
            tracker.Restate(
                figure,
                figure.Said with
                {
                    Value = value,
                },
                Source(story),
                LocalText.Of("en", "Counted anew."),
                on,
                null,
                now
            )
        );
    }

    private static FigureSource Source(StoryId? story) =>
        new(story, story is null ? LocalText.Of("en", "The ministry of grain") : LocalText.Empty, "");
}
