namespace Dastan.Domain.Stories;

/// <summary>What became of a story. The numbers are stored: they stay.</summary>
public enum StoryEventKind
{
    Published = 1,

    /// <summary>The words that readers see became others.</summary>
    Changed = 2,
    Withdrawn = 3,

    Scheduled = 11,
    Unscheduled = 12,

    /// <summary>Its time had come, and a rule said no.</summary>
    HeldBack = 13,

    EmbargoSet = 21,
    LiftAsked = 22,
    EmbargoLifted = 23,

    WithdrawalSet = 31,

    /// <summary>The withdrawal that was set is off.</summary>
    Kept = 32,
}
