using Dastan.Domain.Languages;
using Dastan.Domain.Stories;
using Dastan.Domain.Trackers;

namespace Dastan.Tests.Trackers;

/// <summary>Trackers to try things on.</summary>
internal static class Trials
{
    public static readonly Instant Now = Instant.FromUtc(2025, 12, 12, 7, 0);

    public static readonly FigureSource Report = new(null, LocalText.Of("en", "A report"), "");

    public static FigureSaid Said(int year, decimal value, FigureQualifier qualifier = FigureQualifier.Exactly) =>
        new(FigurePeriod.Of(PeriodKind.Year, new LocalDate(year, 6, 1)), value, qualifier);

    public static FigureSource From(StoryId story) => new(story, LocalText.Empty, "");

    public static Tracker Tracker(TrackerAim aim = TrackerAim.MoreIsBetter, UnitKind unit = UnitKind.Own)
    {
        var tracker = new Tracker(TrackerId.New(), "containers");
        Assert.Null(
            tracker.Describe(
                new(
                    LocalText.Of("en", "Containers"),
                    LocalText.Empty,
                    LocalText.Empty,
                    new(unit, unit is UnitKind.Currency ? "EUR" : "TEU"),
                    aim,
                    ChartKind.Line,
                    "",
                    "",
                    ""
                ),
                Now
            )
        );
        return tracker;
    }

    public static Figure Add(Tracker tracker, FigureSaid said, FigureSource? source = null, LocalDate? knownOn = null)
    {
        Assert.Null(
            tracker.Add(said, source ?? Report, LocalText.Empty, knownOn ?? new LocalDate(2025, 1, 1), null, Now)
        );
        return tracker.Figures[^1];
    }

    public static Target Promise(
        Tracker tracker,
        decimal value,
        LocalDate? due,
        FigureSource? source = null,
        FigureQualifier qualifier = FigureQualifier.Exactly
    )
    {
        Assert.Null(
            tracker.Add(
                new TargetSaid(
                    value,
                    qualifier,
                    due,
                    LocalText.Of("en", "The ministry"),
                    source ?? Report,
                    LocalText.Empty,
                    new(2025, 1, 1)
                ),
                Now
            )
        );
        return tracker.Targets[^1];
    }

    public static TargetProof Proof(Tracker tracker, LocalDate today) =>
        KnownTracker.Of(tracker, _ => true, new(2050, 1, 1)).ProofOf(tracker.Targets[0], today);
}
