namespace Dastan.Domain.Rates.Eye;

/// <summary>What a payload turned out to be, beside the others that were read with it.</summary>
public enum PayloadOutcome
{
    /// <summary>Its rows stand.</summary>
    Ok,

    /// <summary>It says what the list before it said: no new fixing.</summary>
    Carried,

    /// <summary>Some rows stand, the others left a reason.</summary>
    Partial,

    /// <summary>No row can be trusted; also where the bank has changed its format and a guess would do.</summary>
    RejectPayload,

    /// <summary>There is no list of that day.</summary>
    NoData,

    /// <summary>The list of another day than was asked for; it stands under its own.</summary>
    DateMismatch,

    /// <summary>Rows of it wait for a person.</summary>
    Quarantine,

    /// <summary>Rows of it jumped, and the whole list with them: the same bytes again will do.</summary>
    QuarantineThenRelease,

    /// <summary>It says something else of a day than was said of it before.</summary>
    Restated,

    /// <summary>The newest list, but an old one.</summary>
    Stale,

    /// <summary>There was no answer to read.</summary>
    SourceError,

    /// <summary>From no bank: never the source of an official rate.</summary>
    Indicative,
}
