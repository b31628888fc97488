namespace Dastan.Domain.Amounts;

/// <summary>A loan or lease that is paid back in equal monthly payments.</summary>
/// <param name="Sum">What is lent, in whole units of the currency.</param>
/// <param name="Percent">Interest, in percent a year.</param>
/// <param name="Years">How long it is paid back; parts of a year are whole months.</param>
/// <param name="Currency">A code of ISO 4217.</param>
public sealed record Loan(decimal Sum, decimal Percent, decimal Years, string Currency)
{
    private const int MonthsInYear = 12;
    private const decimal MostSum = 1_000_000_000_000_000m;
    private const decimal MostPercent = 1000;
    private const decimal MostYears = 100;

    // What is less leaves no digit of a decimal to reckon with, and no cent of interest.
    private const decimal LeastOfMonth = 0.000_000_000_001m;

    /// <summary>Can it be reckoned?</summary>
    public bool IsSound =>
        Sum is > 0 and <= MostSum
        && Percent is >= 0 and <= MostPercent
        && Years is > 0 and <= MostYears
        && Months > 0
        && Rates.Currency.Find(Currency) is not null;

    public int Months => (int)Math.Round(Years * MonthsInYear, MidpointRounding.AwayFromZero);

    /// <summary>
    /// What is paid each month, to the currency's minor units: <c>S·r / (1 − (1 + r)⁻ⁿ)</c> with the interest of a month r and n months, the annuity of textbooks;
    /// without interest <c>S / n</c>.
    /// </summary>
    public decimal Payment => Rounded(Annuity);

    /// <summary>What is paid in all: what banks leave to the last payment makes up for the roundings of the others.</summary>
    public decimal Total => Rounded(HasInterest ? Annuity * Months : Sum);

    public decimal Interest => Total - Rounded(Sum);

    public int MinorUnits => Rates.Currency.Find(Currency)?.MinorUnits ?? 2;

    private decimal OfMonth => Percent / 100 / MonthsInYear;

    private bool HasInterest => OfMonth >= LeastOfMonth;

    private decimal Annuity => HasInterest ? Sum * OfMonth / (1 - Shrunk(1 + OfMonth)) : Sum / Months;

    private decimal Rounded(decimal value) => Math.Round(value, MinorUnits, MidpointRounding.AwayFromZero);

    // By division, which gets smaller: a power of a thousand percent over a hundred years has no room.
    private decimal Shrunk(decimal by)
    {
        var left = 1m;
        for (var month = 0; month < Months; month++)
            left /= by;
        return left;
    }
}
