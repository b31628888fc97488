using NodaTime;

namespace Dastan.Domain.Rates;

/// <summary>What a bank's address answered, as it came.</summary>
/// <param name="Address">What was asked, whole.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="ContentType">The header, "" where there was none.</param>
/// <param name="Body">The bytes, as they came after the connection's own decompression.</param>
/// <param name="FetchedAt">When it came.</param>
public sealed record BankAnswer(
    Uri Address,
    int Status,
    string ContentType,
    ReadOnlyMemory<byte> Body,
    Instant FetchedAt
)
{
    /// <summary>Is it known when it came? Else <see cref="FetchedAt"/> is only the latest that it can have been.</summary>
    public bool IsTimed { get; init; } = true;

    /// <summary>The day that was asked for; null where the address names none.</summary>
    public LocalDate? AskedFor { get; init; }

    /// <summary>The <c>Last-Modified</c> header: when the bank published this.</summary>
    public Instant? PublishedAt { get; init; }

    /// <summary>The <c>ETag</c> header as it came; null for none.</summary>
    public string? ETag { get; init; }
}

/// <summary>What to ask a bank: a path below its <see cref="Bank.Address"/>.</summary>
/// <param name="Path">Without a slash at its beginning, with its query: <c>XML/daily.xml</c>.</param>
/// <param name="AskedFor">The day that the path names; null where it names none.</param>
public sealed record BankRequest(string Path, LocalDate? AskedFor = null)
{
    /// <summary>PBOC's address is asked by POST, with an empty body.</summary>
    public bool IsPost { get; init; }

    /// <summary>A history file of a bank may be longer than a day's list.</summary>
    public long MostBytes { get; init; } = 2 * 1024 * 1024;
}
