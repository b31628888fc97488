using NodaTime;

namespace Dastan.Domain.Rates;

/// <summary>
/// What is particular to one bank: what to ask it, and how to read its answer. It opens no connection, knows no clock, and
/// hides no failure. One file a bank, in <c>Rates/Banks</c>.
/// </summary>
public interface IRateSource
{
    Bank Bank { get; }

    /// <summary>Counted up whenever the same bytes are read otherwise than before.</summary>
    int ParserVersion { get; }

    /// <summary>What to ask for the list of a day, or for the newest where the bank names no days.</summary>
    /// <param name="day">In the bank's zone.</param>
    IReadOnlyList<BankRequest> RequestsFor(LocalDate day);

    /// <summary>What to ask for a stretch of the past, the newest first; empty where the bank keeps none.</summary>
    IEnumerable<BankRequest> RequestsForHistory(LocalDate from, LocalDate until);

    /// <summary>Reads an answer. It never throws for what an answer says: the outcome tells.</summary>
    BankReading Read(BankAnswer answer);
}
