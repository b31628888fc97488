namespace Dastan.Domain.Trackers;

/// <summary>How long a time a figure speaks of.</summary>
public enum PeriodKind
{
    Day,
    Month,
    Quarter,
    Year,

    /// <summary>From a first day up to the day it was counted: “since the start of 2025”.</summary>
    Since,
}
