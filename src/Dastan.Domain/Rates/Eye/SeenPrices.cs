using Dastan.Domain.Rates.Ledger;
using NodaTime;

namespace Dastan.Domain.Rates.Eye;

/// <summary>What the banks of several payloads say of each other's currencies in dollars, for the guard to compare with.</summary>
internal sealed class SeenPrices
{
    private const string Dollar = "USD";

    private readonly Dictionary<SeriesId, SortedDictionary<LocalDate, decimal>> prices = [];

    /// <summary>Takes the dollar's price in a bank's own currency; of a day, what was said first.</summary>
    public void Take(Bank bank, IEnumerable<PrintedRate> rates)
    {
        foreach (var rate in rates)
            if (
                (rate.Base, rate.Quote) == (Dollar, bank.Currency)
                || (rate.Base, rate.Quote) == (bank.Currency, Dollar)
            )
                Of(new(bank.Code, rate.Base, rate.Quote)).TryAdd(rate.AsOf, rate.Value / rate.Units);
    }

    public GuardFacts Facts() =>
        new()
        {
            DollarsForEuro = day => At(new("ECB", "EUR", Dollar), day.PlusDays(-1)),
            DollarsByOwner = InDollars,
            // Whoever shows payloads shows what became of them.
            IsConfirmed = _ => true,
        };

    private decimal? InDollars(string currency, LocalDate day) =>
        Peg.Of(currency, day) is { Against: Dollar } peg ? 1 / peg.Value
        : Owners.Usual.Of(currency) is not { } bank ? null
        : At(new(bank, currency, Dollar), day)
            ?? (At(new(bank, Dollar, currency), day) is { } local ? 1 / local : null);

    private decimal? At(SeriesId id, LocalDate day)
    {
        decimal? found = null;
        foreach (var (asOf, price) in Of(id))
            if (asOf > day)
                break;
            else if (Period.DaysBetween(asOf, day) <= Resolver.LongestRestDays)
                found = price;
        return found;
    }

    private SortedDictionary<LocalDate, decimal> Of(SeriesId id) =>
        prices.TryGetValue(id, out var known) ? known : prices[id] = [];
}
