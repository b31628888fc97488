using Dastan.Domain.Stories;
using NodaTime;

namespace Dastan.Domain.Trackers;

/// <summary>
/// A tracker as readers may know it: only what comes from sources that they may see. A number from a story that is not public is as little
/// to be told as the story.
/// </summary>
/// <param name="On">It is what was known at the end of this day.</param>
/// <param name="Figures">By the time that they speak of, the earliest first.</param>
/// <param name="Targets">Those without a day last.</param>
/// <param name="TakenBack">Figures that counted once, and since when they do not.</param>
public sealed record KnownTracker(
    Tracker Tracker,
    LocalDate On,
    IReadOnlyList<KnownFigure> Figures,
    IReadOnlyList<Target> Targets,
    IReadOnlyList<KnownFigure> TakenBack
)
{
    /// <param name="isPublic">May anybody see this story?</param>
    /// <param name="on">What was known at the end of this day.</param>
    public static KnownTracker Of(Tracker tracker, Func<StoryId, bool> isPublic, LocalDate on)
    {
        var known = tracker
            .Figures.Select(figure => new KnownFigure(
                figure,
                [.. figure.Versions.Where(version => version.Since <= on && MayBeTold(version.Source))]
            ))
            .Where(figure => figure.Versions.Count > 0)
            .OrderBy(figure => figure.Said.Period)
            .ToList();
        return new(
            tracker,
            on,
            [.. known.Where(figure => !IsTakenBack(figure.Figure))],
            [
                .. tracker
                    .Targets.Where(target => target.KnownOn <= on && MayBeTold(target.Source))
                    .OrderBy(target => target.DueOn ?? LocalDate.MaxIsoValue)
                    .ThenBy(target => target.Value),
            ],
            [.. known.Where(figure => IsTakenBack(figure.Figure))]
        );

        bool MayBeTold(FigureSource source) => source.Story is not { } story || isPublic(story);

        bool IsTakenBack(Figure figure) => figure.TakenBackOn <= on;
    }

    public KnownFigure? Latest => Figures.Count > 0 ? Figures[^1] : null;

    /// <summary>The target that is held against the figures in charts: the one that comes due next after its day, else the last one that did.</summary>
    public Target? MainTarget => Targets.FirstOrDefault(target => !(target.DueOn < On)) ?? Targets.LastOrDefault();

    /// <summary>What became of a target so far, and how that is reckoned.</summary>
    public TargetProof ProofOf(Target target, LocalDate today) =>
        TargetProof.Of([.. Figures.Select(figure => figure.Said)], target, Tracker.Aim, today);

    /// <summary>The stories that anything of it comes from, public or not.</summary>
    public static IReadOnlySet<StoryId> SourcesOf(Tracker tracker) =>
        tracker
            .Figures.SelectMany(figure => figure.Versions)
            .Select(version => version.Source.Story)
            .Concat(tracker.Targets.Select(target => target.SourceStoryId))
            .OfType<StoryId>()
            .ToHashSet();
}
