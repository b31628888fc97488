namespace Dastan.Domain.Trackers;

/// <summary>Why a target stands as it does.</summary>
public enum TargetGround
{
    /// <summary>The last figure reaches it.</summary>
    Reached,

    /// <summary>It was reached in time; what came later no longer reaches it, or not surely.</summary>
    ReachedAndLost,

    /// <summary>It was reached, but after the day that was promised.</summary>
    ReachedLate,

    /// <summary>The promised day is over, and a figure of that day or a later one does not reach it.</summary>
    NotReached,

    /// <summary>Compared with the straight line from the first figure to the target.</summary>
    StraightLine,

    NoFigure,

    /// <summary>One figure has no pace.</summary>
    OneFigure,

    /// <summary>No day was promised.</summary>
    NoDay,

    /// <summary>Nobody said whether more or less is better.</summary>
    NoAim,

    /// <summary>The promised day is over, and no figure speaks of it.</summary>
    NoFigureSince,

    /// <summary>“Under” and “over” leave it open.</summary>
    TooVague,
}
