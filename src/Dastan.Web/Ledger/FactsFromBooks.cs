using Dastan.Domain.Rates;
using Dastan.Domain.Rates.Ledger;
using NodaTime;

namespace Dastan.Web.Ledger;

/// <summary>What the guard may ask of other banks' lists, as the ledger has it.</summary>
internal sealed class FactsFromBooks(RateBook book)
{
    private static readonly SeriesId Euro = Measure.SeriesOf(Bank.Find("ECB")!);

    public static async Task<FactsFromBooks> OpenAsync(RateBooks books, CancellationToken stop) =>
        new(await books.OpenAsync(Bank.All.Select(Measure.SeriesOf), stop));

    public GuardFacts With(IEnumerable<long> confirmed)
    {
        var answers = confirmed.ToHashSet();
        return new()
        {
            DollarsForEuro = day => Near(book[Euro].At(day.PlusDays(-1)), day) is { } point ? point.Value : null,
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
        if (Near(book[Measure.SeriesOf(owner)].At(day), day) is not { } point)
            return null;

        return owner.Currency is "EUR" ? point.Value : point.Units / point.Value;
    }

    private static SeriesPoint? Near(SeriesPoint? point, LocalDate day) =>
        point is { } known && Period.DaysBetween(known.Through, day) <= Resolver.LongestRestDays ? known : null;
}
