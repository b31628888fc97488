namespace Dastan.Domain.Trackers;

/// <summary>Which way is good.</summary>
public enum TrackerAim
{
    /// <summary>Nobody says.</summary>
    Neither,

    MoreIsBetter,

    LessIsBetter,
}
