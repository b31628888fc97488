namespace Dastan.Domain.Trackers;

/// <summary>What the figures of a tracker are.</summary>
public enum UnitKind
{
    /// <summary>Things or people, as many as the number says.</summary>
    Count,

    /// <summary>Parts of a hundred: 95 for 95 %.</summary>
    Percent,

    /// <summary>Money, in whole units of its currency.</summary>
    Currency,

    /// <summary>A unit with a name of its own: TEU, kWh.</summary>
    Own,
}
