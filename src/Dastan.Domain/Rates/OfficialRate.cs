using NodaTime;

namespace Dastan.Domain.Rates;

/// <summary>
/// What one US dollar cost in a currency on a day by the word of the bank that sets it, as printed, and the same of the
/// fixing before it.
/// </summary>
public sealed class OfficialRate
{
    private OfficialRate() { }

    public OfficialRate(string currency, LocalDate asOf, decimal perDollar, string bank, string note) =>
        (Currency, AsOf, PerDollar, Bank, Note) = (currency, asOf, perDollar, bank, note);

    /// <summary>ISO 4217: <c>KGS</c>.</summary>
    public string Currency { get; private set; } = "";

    public LocalDate AsOf { get; private set; }

    /// <summary>Units of the currency for one US dollar, with the bank's own digits.</summary>
    public decimal PerDollar { get; private set; }

    /// <summary>The bank's short name: <c>NBKR</c>.</summary>
    public string Bank { get; private set; } = "";

    /// <summary>What a reader must know of this number besides its bank; "" for nothing.</summary>
    public string Note { get; private set; } = "";
}
