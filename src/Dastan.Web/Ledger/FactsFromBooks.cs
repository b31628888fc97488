using Dastan.Domain.Rates;
using Dastan.Domain.Rates.Ledger;
using NodaTime;

namespace Dastan.Web.Ledger;

/// <summary>What the guard may ask of other banks' lists, as the ledger has it.</summary>
internal sealed class FactsFromBooks(RateBook book)
{
    // Currencies move: what the owner said before a longer rest contradicts nobody.
    private const int FreshDays = 1;

    private static readonly SeriesId Euro = Measure.SeriesOf(Bank.Find("ECB")!);

    public static async Task<FactsFromBooks> OpenAsync(RateBooks books, CancellationToken stop) =>
        new(await books.OpenAsync(Bank.All.Select(Measure.SeriesOf), stop));

    public GuardFacts With(IEnumerable<long> confirmed)
    {
        var answers = confirmed.ToHashSet();
        return new()
        {
            DollarsForEuro = day =>
                Within(book[Euro].At(day.PlusDays(-1)), day, Resolver.LongestRestDays) is { } point
                    ? point.Value
                    : null,
            DollarsByOwner = DollarsByOwner,
            IsConfirmed = answers.Contains,
        };
    }

    private decimal? DollarsByOwner(string currency, LocalDate day)
    {
        if (Peg.Of(currency, day) is { Against: "USD" } peg)
            return 1 / peg.Value;
        if (Bank.All.FirstOrDefault(bank => bank.Currency == currency) is not { } owner)
            return null;
        if (Within(book[Measure.SeriesOf(owner)].At(day), day, FreshDays) is not { } point)
            return null;

        return owner.Currency is "EUR" ? point.Value : point.Units / point.Value;
    }

    private static SeriesPoint? Within(SeriesPoint? point, LocalDate day, int days) =>
        point is { } known && Period.DaysBetween(known.Through, day) <= days ? known : null;
}
