namespace Dastan.Domain.Stories;

/// <summary>What became of a story. The numbers are stored: they stay.</summary>
public enum StoryEventKind
{
    Published = 1,

    /// <summary>The words that readers see became others.</summary>
    Changed = 2,
    Withdrawn = 3,

    /// <summary>Readers are told of a mistake, or of what came of it; the note is the correction's id.</summary>
    Corrected = 4,

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

    /// <summary>A correction is to become public at a time; the note is its id.</summary>
    CorrectionSet = 41,

    /// <summary>A correction is gone from readers, or does not come; the note is its id.</summary>
    CorrectionTakenBack = 42,
}
