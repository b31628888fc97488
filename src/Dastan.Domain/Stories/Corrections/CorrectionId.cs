namespace Dastan.Domain.Stories.Corrections;

/// <summary>Ids have an order, which is that of both databases: it decides between two corrections of one instant.</summary>
public readonly record struct CorrectionId(Guid Value)
{
    public static CorrectionId New() => new(Guid.CreateVersion7());

    public static bool operator <(CorrectionId one, CorrectionId other) => one.Value < other.Value;

    public static bool operator >(CorrectionId one, CorrectionId other) => one.Value > other.Value;

    public static bool operator <=(CorrectionId one, CorrectionId other) => one.Value <= other.Value;

    public static bool operator >=(CorrectionId one, CorrectionId other) => one.Value >= other.Value;
}
