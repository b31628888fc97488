using Dastan.Domain.Rates.Ledger;
using NodaTime;

namespace Dastan.Domain.Rates.Eye;

/// <summary>What the banks of several payloads say of each other's currencies in dollars, for the guard to compare with.</summary>
internal sealed class SeenPrices
{
    private const string Dollar = "USD";

    private readonly Dictionary<SeriesId, Dictionary<LocalDate, SeriesPoint>> points = [];

    /// <summary>Takes the dollar's price in a bank's own currency; of a day, what was said first.</summary>
    public void Take(Bank bank, IEnumerable<PrintedRate> rates)
    {
        foreach (var rate in rates)
            if (
                (rate.Base, rate.Quote) == (Dollar, bank.Currency)
                || (rate.Base, rate.Quote) == (bank.Currency, Dollar)
            )
                Take(new(bank.Code, rate.Base, rate.Quote), rate);
    }

    public GuardFacts Facts()
    {
        var seen = points.ToDictionary(
            one => one.Key,
            one => new Series(one.Key, [.. one.Value.Values.OrderBy(point => point.AsOf)])
        );
        return new()
        {
            DollarsForEuro = day => At(seen, new("ECB", "EUR", Dollar), day.PlusDays(-1)),
            DollarsByOwner = (currency, day) => InDollars(seen, currency, day),
            // Whoever shows payloads shows what became of them.
            IsConfirmed = _ => true,
        };
    }

    private void Take(SeriesId id, PrintedRate rate)
    {
        if (!points.TryGetValue(id, out var days))
            points[id] = days = [];
        days.TryAdd(rate.AsOf, new(rate.AsOf, rate.AsOf, rate.Units, rate.Value, 1));
    }

    private static decimal? InDollars(Dictionary<SeriesId, Series> seen, string currency, LocalDate day) =>
        Peg.Of(currency, day) is { Against: Dollar } peg ? 1 / peg.Value
        : Owners.Usual.Of(currency) is not { } bank ? null
        : At(seen, new(bank, currency, Dollar), day)
            ?? (At(seen, new(bank, Dollar, currency), day) is { } local ? 1 / local : null);

    private static decimal? At(Dictionary<SeriesId, Series> seen, SeriesId id, LocalDate day) =>
        seen.GetValueOrDefault(id)?.At(day) is { } point
        && Period.DaysBetween(point.AsOf, day) <= Resolver.LongestRestDays
            ? point.Value / point.Units
            : null;
}
