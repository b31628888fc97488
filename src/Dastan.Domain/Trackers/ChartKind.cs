namespace Dastan.Domain.Trackers;

/// <summary>How figures are shown.</summary>
public enum ChartKind
{
    /// <summary>Points and the straight lines between them.</summary>
    Line,

    /// <summary>What stood until it was said anew.</summary>
    Step,

    /// <summary>A column for each period.</summary>
    Bar,

    /// <summary>How far it is to a target.</summary>
    Progress,

    /// <summary>The newest figure in words.</summary>
    Box,
}
