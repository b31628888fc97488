using NodaTime;

namespace Dastan.Domain.Rates.Ledger;

/// <summary>
/// What a bank's address answered from one instant to another: the same answer again makes it longer, another one, or the first again
/// after another, is a new one. With its payload it is the proof of every number.
/// </summary>
public sealed class KeptAnswer
{
    /// <summary>After so long the same answer again confirms itself.</summary>
    public static readonly Duration Confirmation = Duration.FromMinutes(10);

    private const int LongestReason = 2000;

    private KeptAnswer() { }

    /// <param name="payload">The hash of the body; null where there is none to keep.</param>
    public KeptAnswer(string bank, BankAnswer answer, string? payload, BankReading reading, int parserVersion)
    {
        (Bank, Address, AskedFor) = (bank, answer.Address.ToString(), answer.AskedFor);
        (Status, ContentType, ETag, PublishedAt) = (answer.Status, answer.ContentType, answer.ETag, answer.PublishedAt);
        (Payload, FirstAt, LastAt) = (payload, answer.FetchedAt, answer.FetchedAt);
        WasRead(reading, parserVersion);
    }

    /// <summary>Counts up in order of arrival.</summary>
    public long Id { get; private set; }

    public string Bank { get; private set; } = "";

    public string Address { get; private set; } = "";

    public LocalDate? AskedFor { get; private set; }

    /// <summary>The HTTP status; 0 where no answer came.</summary>
    public int Status { get; private set; }

    public string ContentType { get; private set; } = "";

    public string? ETag { get; private set; }

    /// <summary>The bank's own word on when it published this (<c>Last-Modified</c>); never guessed.</summary>
    public Instant? PublishedAt { get; private set; }

    /// <summary>SHA-256 of the body, 64 hexadecimal digits; null where there is none.</summary>
    public string? Payload { get; private set; }

    public Instant FirstAt { get; private set; }

    public Instant LastAt { get; private set; }

    /// <summary>How often it was given.</summary>
    public int Times { get; private set; } = 1;

    public ReadingOutcome Outcome { get; private set; }

    /// <summary>Why it is no better, and each refused row's reason, a line each; "" where all is well.</summary>
    public string Reason { get; private set; } = "";

    public int ParserVersion { get; private set; }

    /// <summary>How many of its rows stand.</summary>
    public int Rows { get; private set; }

    /// <summary>Are all of its rows in the ledger? Not, when the program died between; then they are taken again.</summary>
    public bool IsTaken { get; private set; }

    public bool IsConfirmed => LastAt - FirstAt >= Confirmation;

    /// <summary>Is it this answer again?</summary>
    public bool IsSame(BankAnswer answer, string? payload, BankReading reading) =>
        Status == answer.Status
        && Payload == payload
        // What was refused may read well another day: a clock was wrong, or the list before it.
        && Outcome == reading.Outcome
        && (payload is not null || Reason == Told(reading));

    /// <summary>It was given again.</summary>
    public void CameAgain(Instant at)
    {
        if (at < LastAt)
            return;
        LastAt = at;
        Times++;
    }

    /// <summary>All of its rows are in the ledger.</summary>
    public void WasTaken() => IsTaken = true;

    /// <summary>Is it read now as it was when it was kept?</summary>
    public bool IsReadAs(BankReading reading) =>
        (Outcome, Reason, Rows) == (reading.Outcome, Told(reading), reading.IsUsable ? reading.Rates.Count : 0);

    /// <summary>Takes note of how it was read.</summary>
    public void WasRead(BankReading reading, int parserVersion)
    {
        (Outcome, Reason, Rows) = (reading.Outcome, Told(reading), reading.IsUsable ? reading.Rates.Count : 0);
        ParserVersion = parserVersion;
    }

    /// <summary>The answer as a reader of the bank wants it.</summary>
    public BankAnswer With(ReadOnlyMemory<byte> body) =>
        new(new Uri(Address), Status, ContentType, body, FirstAt)
        {
            AskedFor = AskedFor,
            ETag = ETag,
            PublishedAt = PublishedAt,
        };

    private static string Told(BankReading reading)
    {
        var lines = reading
            .Warnings.Concat(reading.Refused.Select(row => $"{row.Code}: {row.Reason}"))
            .Prepend(reading.Reason)
            .Where(line => line is not "");
        var told = string.Join('\n', lines);
        return told.Length <= LongestReason ? told : told[..LongestReason];
    }
}
