namespace Dastan.Domain.Stories.Corrections;

/// <summary>What a correction says to readers.</summary>
/// <param name="Wrong">What was wrong, in plain text; "" where nothing was.</param>
/// <param name="Now">What it says now, in plain text.</param>
public sealed record CorrectionText(CorrectionKind Kind, string Wrong, string Now, CorrectionPlace Place)
{
    /// <summary>Characters of either part.</summary>
    public const int Longest = 2000;

    /// <summary>Why it can't be told so; null where it can.</summary>
    public Refusal? Refusal =>
        !Enum.IsDefined(Kind) || !Enum.IsDefined(Place) ? CorrectionRefusals.NoKind
        : string.IsNullOrWhiteSpace(Now) ? CorrectionRefusals.NothingNow
        : Kind is CorrectionKind.Correction && string.IsNullOrWhiteSpace(Wrong) ? CorrectionRefusals.NothingWrong
        : Wrong.Length > Longest || Now.Length > Longest ? CorrectionRefusals.TextIsLong
        : null;
}
