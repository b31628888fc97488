using Dastan.Domain.Rates;
using Dastan.Domain.Rates.Ledger;
using NodaTime;

namespace Dastan.Web.Ledger;

/// <summary>The one number of a bank's list that other banks' lists are measured by: the dollar in its own currency, the ECB's euro in dollars.</summary>
internal static class Measure
{
    /// <summary>The series of it.</summary>
    public static SeriesId SeriesOf(Bank bank) =>
        bank.Currency is "EUR" ? new(bank.Code, "EUR", "USD") : new(bank.Code, "USD", bank.Currency);

    /// <summary>The price of one unit that counts on a day, and the fixing by which it does; null for none.</summary>
    public static (decimal Price, LocalDate? Fixing)? Of(DayList day) =>
        Bank.Find(day.Bank) is { } bank
        && SeriesOf(bank) is var series
        && day.Accepted.FirstOrDefault(said => said.Base == series.Base && said.Quote == series.Quote) is { } said
            ? (said.Price, day.FixingOn)
            : null;
}

/// <summary>The days on which a bank's measure changed.</summary>
/// <param name="HasLost">A day had another before, or has none now.</param>
internal readonly record struct ChangedMeasures(LocalDate First, LocalDate Last, bool HasLost);
