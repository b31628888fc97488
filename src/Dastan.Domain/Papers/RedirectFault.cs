namespace Dastan.Domain.Papers;

/// <summary>Why a redirect may not be.</summary>
public enum RedirectFault
{
    /// <summary>What it is to lead from is no path of this paper.</summary>
    FromIsNoPath,

    /// <summary>What it is to lead to is neither a path of this paper nor an address of the web.</summary>
    ToIsNoAddress,

    /// <summary>One of the two is longer than is kept.</summary>
    TooLong,

    /// <summary>It would lead round in a circle.</summary>
    Loop,

    /// <summary>A page of the paper stands there, which nobody would be led away from.</summary>
    PageStandsThere,

    /// <summary>It leads elsewhere already.</summary>
    LeadsElsewhere,

    /// <summary>The same address stands above in the same file.</summary>
    Twice,

    /// <summary>It is to be answered with something that is no lasting redirect.</summary>
    StatusUnknown,

    /// <summary>Neither two cells nor three.</summary>
    Cells,
}
