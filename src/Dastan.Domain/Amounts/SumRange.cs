namespace Dastan.Domain.Amounts;

/// <summary>A sum, or two that a range goes between.</summary>
/// <param name="First">Its first token: the word that begins the range, where there is none without it.</param>
/// <param name="High">The other end; null for a single sum.</param>
internal readonly record struct SumRange(int First, Sum Low, Sum? High)
{
    /// <summary>Whether its smaller end has the ending that says "from": "дейін" behind the range then belongs to it.</summary>
    public bool IsFromTo { get; init; }

    public int End => High?.End ?? Low.End;

    /// <summary>The currency of both.</summary>
    public Unit? Unit => High?.Unit is { } of && (Low.Unit is null || Low.Unit?.Code is null) ? of : Low.Unit;

    /// <summary>The sum that a guard should look at: the one that stands beside the currency.</summary>
    public Sum Shown => High is { Unit: not null } high ? high : Low;
}
