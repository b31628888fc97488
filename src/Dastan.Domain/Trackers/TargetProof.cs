using NodaTime;

namespace Dastan.Domain.Trackers;

/// <summary>What became of a target, with every number that this was reckoned from.</summary>
/// <param name="First">Where the straight line begins; null without figures.</param>
/// <param name="Latest">What is compared.</param>
/// <param name="Expected">Where the straight line stands on the latest figure’s last day; null where it was not drawn.</param>
/// <param name="DaysGone">From the first figure’s last day to the latest’s.</param>
/// <param name="DaysInAll">From the first figure’s last day to the promised day.</param>
public sealed record TargetProof(
    Target Target,
    TargetState State,
    TargetGround Ground,
    FigureSaid? First = null,
    FigureSaid? Latest = null,
    decimal? Expected = null,
    int DaysGone = 0,
    int DaysInAll = 0
)
{
    /// <summary>The latest figure in percent of the target; null where that says nothing.</summary>
    public decimal? SharePercent =>
        Latest is { } latest && Target.Value > 0 && latest.Value >= 0 ? latest.Value / Target.Value * 100 : null;

    /// <param name="figures">By time, the earliest first.</param>
    public static TargetProof Of(IReadOnlyList<FigureSaid> figures, Target target, TrackerAim aim, LocalDate today)
    {
        if (figures is [])
            return new(target, TargetState.Unknown, TargetGround.NoFigure);

        var proof = new TargetProof(target, TargetState.Unknown, TargetGround.NoAim, figures[0], figures[^1]);
        if (aim is TrackerAim.Neither)
            return proof;

        var isMore = aim is TrackerAim.MoreIsBetter;
        var isReached = Reaches(figures[^1], target, isMore) is true;
        // What was promised for a day is kept on that day, whatever comes after; until then what was lost again is still to come.
        var isOver = !(today <= target.DueOn);
        if (
            (isReached || isOver)
            && figures.Any(said => !(said.On > target.DueOn) && Reaches(said, target, isMore) is true)
        )
            return proof.Being(TargetState.Done, isReached ? TargetGround.Reached : TargetGround.ReachedAndLost);
        if (isReached)
            return proof.Being(TargetState.Missed, TargetGround.ReachedLate);
        if (target.DueOn is not { } due)
            return proof.Being(TargetState.Unknown, TargetGround.NoDay);
        if (today > due)
            return proof.Overdue(due, isMore);

        return figures.Count < 2 || figures[0].On == figures[^1].On || figures[0].On >= due
            ? proof.Being(TargetState.Unknown, TargetGround.OneFigure)
            : proof.OnLine(due, isMore);
    }

    private TargetProof Being(TargetState state, TargetGround ground) => this with { State = state, Ground = ground };

    private TargetProof Overdue(LocalDate due, bool isMore) =>
        Latest!.Value.On < due ? Being(TargetState.Unknown, TargetGround.NoFigureSince)
        : Reaches(Latest.Value, Target, isMore) is false ? Being(TargetState.Missed, TargetGround.NotReached)
        : Being(TargetState.Unknown, TargetGround.TooVague);

    private TargetProof OnLine(LocalDate due, bool isMore)
    {
        var (first, latest) = (First!.Value, Latest!.Value);
        var all = Period.DaysBetween(first.On, due);
        var gone = Period.DaysBetween(first.On, latest.On);
        var share = (decimal)gone / all;
        var drawn = this with { Expected = At(first.Value), DaysGone = gone, DaysInAll = all };
        // Where the first figure is a bound, so is every place of the line.
        var (low, high) = (At(first.Least), At(first.Most));
        var (good, bad) = isMore
            ? (latest.Least >= high, latest.Most < low)
            : (latest.Most <= low, latest.Least > high);
        return good ? drawn.Being(TargetState.OnCourse, TargetGround.StraightLine)
            : bad ? drawn.Being(TargetState.Behind, TargetGround.StraightLine)
            : drawn.Being(TargetState.Unknown, TargetGround.TooVague);

        decimal? At(decimal? from) => from + (Target.Value - from) * share;
    }

    // Null where its words leave that open.
    private static bool? Reaches(FigureSaid said, Target target, bool isMore)
    {
        var (sure, best) = isMore ? (said.Least, said.Most) : (-said.Most, -said.Least);
        var goal = isMore ? target.Value : -target.Value;
        var isOpen = said.Qualifier is FigureQualifier.Under or FigureQualifier.Over;
        // Who promised “under 5%” did not promise 5%.
        var isBeyond = target.Qualifier == (isMore ? FigureQualifier.Over : FigureQualifier.Under);
        return sure > goal || (sure == goal && (isOpen || !isBeyond)) ? true
            : best < goal || (best == goal && (isOpen || isBeyond)) ? false
            : null;
    }
}
