using NodaTime;

namespace Dastan.Domain.Rates;

/// <summary>What was understood of one answer of a bank, by itself, without what was known before.</summary>
/// <param name="Reason">Why it is no better, in a sentence with what was found where; "" for <see cref="ReadingOutcome.Ok"/>.</param>
public sealed record BankReading(ReadingOutcome Outcome, string Reason)
{
    /// <summary>The good rows in the order of the payload; none unless the outcome lets them stand.</summary>
    public IReadOnlyList<PrintedRate> Rates { get; init; } = [];

    /// <summary>The rows that can't be used, each with its reason.</summary>
    public IReadOnlyList<RefusedRow> Refused { get; init; } = [];

    /// <summary>The currencies that a whole list always has, and of which this one says nothing at all.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    /// <summary>What was asked for is the course of one currency: how many the bank's lists have can't be told from it.</summary>
    public bool IsOfOneCurrency { get; init; }

    /// <summary>What an operator should know although the rows stand: a drift of the format.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>The rows may enter the ledger.</summary>
    public bool IsUsable => Outcome is ReadingOutcome.Ok or ReadingOutcome.Partial or ReadingOutcome.DateMismatch;

    public static BankReading Rejected(string reason) => new(ReadingOutcome.Rejected, reason);

    public static BankReading NoData(string reason) => new(ReadingOutcome.NoData, reason);

    public static BankReading SourceError(string reason) => new(ReadingOutcome.SourceError, reason);
}

/// <summary>A row that can't be used.</summary>
/// <param name="Code">The currency it speaks of; "" where even that is not clear.</param>
/// <param name="Reason">In a sentence, with what stood there.</param>
/// <param name="AsOf">Its day, where that is known.</param>
public sealed record RefusedRow(string Code, string Reason, LocalDate? AsOf = null);

/// <summary>How well an answer was understood.</summary>
public enum ReadingOutcome
{
    /// <summary>Every row.</summary>
    Ok,

    /// <summary>The good rows stand, the others left a reason.</summary>
    Partial,

    /// <summary>The list is of another day than asked for: it stands under its own.</summary>
    DateMismatch,

    /// <summary>A fact, no fault: there is no list of that day.</summary>
    NoData,

    /// <summary>No row can be trusted.</summary>
    Rejected,

    /// <summary>The bank, or something before it, did not give its list at all.</summary>
    SourceError,
}
