using System.Text;
using Dastan.Domain.Rates;
using Dastan.Domain.Rates.Banks;
using NodaTime.Text;

namespace Dastan.Tests.Rates.Banks;

/// <summary>A small answer of our own in the format of a bank, to be broken in one place at a time.</summary>
/// <param name="Name">The bank's code, and which of its formats.</param>
/// <param name="Path">What was asked for it, below the bank's address.</param>
/// <param name="DayPattern">How the bank writes days.</param>
/// <param name="Sign">Its decimal sign.</param>
/// <param name="Write">The text for a day, as written, and rows.</param>
internal sealed record Sample(
    string Name,
    string Path,
    string ContentType,
    string DayPattern,
    char Sign,
    Func<string, IReadOnlyList<SampleRow>, string> Write
)
{
    /// <summary>The day that all samples are of.</summary>
    public static LocalDate Day { get; } = new(2026, 3, 17);

    /// <summary>When all samples were fetched: that morning, by every bank's clock.</summary>
    public static Instant FetchedAt { get; } = Instant.FromUtc(2026, 3, 17, 10, 0);

    public Bank Bank => Bank.Find(Name.Split(' ')[0])!;

    public IRateSource Source => RateSources.For(Bank);

    /// <summary>Are its rows told by a name in each, not by their place?</summary>
    public bool HasUnits { get; init; } = true;

    /// <summary>Does its address name a day?</summary>
    public bool NamesDay => AskedFor is not null;

    public LocalDate? AskedFor { get; init; } = Day;

    /// <summary>Four rows, USD first, as the bank writes numbers.</summary>
    public IReadOnlyList<SampleRow> Rows =>
        [
            new("USD", "1", Number("81.0517")),
            new("GBP", "1", Number("107.3043")),
            new("CHF", "1", Number("102.8815")),
            HasUnits ? new("JPY", "100", Number("50.8632")) : new("NOK", "1", Number("8.2706")),
        ];

    public string Text => Write(Written(Day), Rows);

    public string Number(string withPoint) => withPoint.Replace('.', Sign);

    public string Written(LocalDate day) => LocalDatePattern.CreateWithInvariantCulture(DayPattern).Format(day);

    /// <summary>The same rows, the second of them otherwise.</summary>
    public string WithSecond(Func<SampleRow, SampleRow> change) =>
        Write(Written(Day), [Rows[0], change(Rows[1]), .. Rows.Skip(2)]);

    public BankReading Read(string text, string? contentType = null) => Read(Encoding.UTF8.GetBytes(text), contentType);

    public BankReading Read(byte[] body, string? contentType = null, int status = 200) =>
        Source.Read(
            new(new(Bank.Address, Path), status, contentType ?? ContentType, body, FetchedAt) { AskedFor = AskedFor }
        );
}

/// <summary>A row before it is written as a bank does.</summary>
internal sealed record SampleRow(string Currency, string Units, string Value);
