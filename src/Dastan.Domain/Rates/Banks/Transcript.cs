using Dastan.Domain.Rates.Reading;
using NodaTime.Text;

namespace Dastan.Domain.Rates.Banks;

/// <summary>Figures of a bank that a person wrote down, for days that its own address no longer gives.</summary>
/// <remarks>
/// Shape: CSV in UTF-8; lines that begin with <c>#</c> say where the figures are from; then the header
/// <c>list,base,units,quote,value,as_of</c>, and a row for each number: the list ("" where the bank has one), the currency that is priced (ISO
/// 4217), how many units of it, the currency that it is priced in, the price with a point and the bank's own digits, the day (yyyy-MM-dd).
/// Days: any number of them; each row has its own.
/// Source: an address that begins with <c>transcript:</c>, and names the file.
/// Errors: a row that can't be read is refused by itself, as a bank's own would be.
/// </remarks>
public sealed class Transcript(Bank bank) : IRateSource
{
    /// <summary>Addresses of transcripts begin so.</summary>
    public const string Scheme = "transcript";

    /// <summary>About half a million rows.</summary>
    public const long MostBytes = 16 * 1024 * 1024;

    private const string Header = "list,base,units,quote,value,as_of";

    public Bank Bank => bank;

    public int ParserVersion => 1;

    /// <summary>The address that the ledger knows a file by.</summary>
    /// <param name="name">Its name, not its path.</param>
    public static Uri AddressOf(string name) => new($"{Scheme}:{Uri.EscapeDataString(name)}");

    /// <summary>Nothing can be asked of a file.</summary>
    public IReadOnlyList<BankRequest> RequestsFor(NodaTime.LocalDate day) => [];

    /// <summary>Nothing can be asked of a file.</summary>
    public IEnumerable<BankRequest> RequestsForHistory(NodaTime.LocalDate from, NodaTime.LocalDate until) => [];

    public BankReading Read(BankAnswer answer) => Payload.Read(bank, answer, Read, MostBytes);

    private static BankReading Read(Payload payload)
    {
        payload.RefusePage();
        var lines = payload
            .Text.Split('\n')
            .Select((text, index) => (Text: text.TrimEnd('\r'), Number: index + 1))
            .Where(line => line.Text is not "" && line.Text[0] != '#')
            .ToList();
        if (lines is not [var first, ..] || first.Text != Header)
            throw new UnreadableAnswer($"its header is not {Header}");

        var rows = new RateList(payload, new NumberFormat('.'), "units", "value");
        foreach (var (text, number) in lines.Skip(1))
            Add(rows, payload, text.Split(','), number);
        return rows.AsDays();
    }

    private static void Add(RateList rows, Payload payload, string[] cells, int line)
    {
        if (cells is not [var list, var priced, var units, var pricedIn, var value, var day])
            rows.Refuse(null, $"in line {line} has {cells.Length} cells, not 6");
        else
            rows.Add(
                priced,
                () =>
                    new(priced, units, pricedIn, value, payload.DayOfRow(day, LocalDatePattern.Iso, "as_of"))
                    {
                        List = list,
                    }
            );
    }
}
