namespace Dastan.Domain.Trackers;

/// <summary>What became of a promise.</summary>
public enum TargetState
{
    /// <summary>The figures don’t say.</summary>
    Unknown,

    /// <summary>On or beyond the straight line from the first figure to the target.</summary>
    OnCourse,

    Behind,
    Done,
    Missed,
}
