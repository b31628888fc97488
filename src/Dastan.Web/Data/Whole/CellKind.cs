namespace Dastan.Web.Data.Whole;

/// <summary>What a column holds, in the words of neither database: docs/export.md says how each is written.</summary>
public enum CellKind
{
    Text,

    /// <summary>A whole number of 32 bits.</summary>
    Number,

    /// <summary>A whole number of 64 bits.</summary>
    LongNumber,

    /// <summary>True or false.</summary>
    Flag,

    Uuid,

    /// <summary>A number with all the digits that it was written with.</summary>
    Decimal,

    /// <summary>Microseconds.</summary>
    Instant,

    /// <summary>A day of the calendar.</summary>
    Date,

    Bytes,

    /// <summary>JSON, whose members are in the order of their names.</summary>
    Json,
}
