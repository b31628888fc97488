using System.Globalization;
using Dastan.Domain.Amounts;
using Dastan.Domain.Languages;
using Dastan.Domain.Rates;
using Dastan.Domain.Stories.Money;
using Dastan.Web.Ledger;
using Dastan.Web.Press;
using Dastan.Web.Reader.Rates;
using NodaTime;

namespace Dastan.Web.Reader.Amounts;

/// <summary>Tells a story's sums in other currencies.</summary>
public sealed class Exchange
{
    private static readonly string[] Everybodys = ["USD", "EUR"];

    private readonly Reading reading;
    private readonly RateBook book;
    private readonly IReadOnlyList<string> currencies;
    private readonly LocalDate day;

    private Exchange(Reading reading, RateBook book, IReadOnlyList<string> currencies, LocalDate day) =>
        (this.reading, this.book, this.currencies, this.day) = (reading, book, currencies, day);

    /// <summary>Opens what is needed to tell sums in dollars, euros and the money of the edition's country.</summary>
    /// <param name="sums">The currencies of the sums.</param>
    /// <param name="day">The story's day.</param>
    public static async Task<Exchange> OpenAsync(
        Reading reading,
        RateBooks books,
        IEnumerable<string> sums,
        LocalDate day,
        CancellationToken stop
    )
    {
        string[] currencies = [.. Everybodys.Append(reading.Edition.OwnCurrency).OfType<string>().Distinct()];
        var needs = sums.Distinct()
            .SelectMany(sum => currencies.SelectMany(other => Resolver.Usual.Needs(sum, other)))
            .Distinct()
            .ToList();
        foreach (var bank in needs.Select(series => series.Bank).Distinct())
            reading.Ingredients.Show(Tag.Rates(bank));
        return new(reading, await books.OpenAsync(needs, stop), currencies, day);
    }

    /// <summary>The note of a sum, with what its rates were made of; null where no bank has a rate of its time.</summary>
    public (AmountNote Note, IReadOnlyList<RateLeg> Legs)? Of(StoryAmount amount, string id)
    {
        var on = amount.On ?? AmountDate.OfDay(day);
        var rows = currencies
            .Where(currency => currency != amount.Amount.Currency)
            .Select(currency =>
                (
                    Then: ConvertedAmount.Of(amount.Amount, currency, on, book, reading.Today),
                    Now: ConvertedAmount.Of(
                        amount.Amount,
                        currency,
                        AmountDate.OfDay(reading.Today),
                        book,
                        reading.Today
                    )
                )
            )
            .Where(row => row.Then is not null)
            .ToList();
        if (rows is [])
            return null;

        var legs = rows.SelectMany(row => row.Then!.Legs).DistinctBy(leg => (leg.Bank, leg.Base, leg.Quote)).ToList();
        var isMoved = rows.Any(row => row.Now is { } now && now.AsOf != row.Then!.AsOf);
        var words = reading.Words.OnAmounts;
        return (
            new(id, amount.Words, Words.Filled(on.IsDay ? words.RatesOf : words.MeanOf, Told(on)))
            {
                Rows =
                [
                    .. rows.Select(row => new AmountRow(
                        row.Then!.Currency,
                        SumForms.Of(amount.Amount, row.Then, reading.Language),
                        isMoved && row.Now is { } now ? SumForms.Of(amount.Amount, now, reading.Language) : ""
                    )),
                ],
                Legs = on.IsDay ? [.. legs.Select(reading.InWords)] : [.. Banks(legs)],
                Data = Data(amount.Amount, on),
            },
            legs
        );
    }

    /// <summary>A sum in its own currency, as it is understood.</summary>
    public string InNumbers(Amount amount) =>
        SumForms.Sign(amount.Qualifier)
        + SumForms.Of(
            amount.Low,
            amount.High,
            amount.Currency,
            Math.Max(SumForms.DigitsOf(amount.Low), SumForms.DigitsOf(amount.High)),
            reading.Language
        );

    private IEnumerable<string> Banks(IEnumerable<RateLeg> legs) =>
        legs.Select(leg => RateNames.OfBank(leg.Bank, reading.Language)).Distinct();

    private string Told(AmountDate on) =>
        on.IsDay ? reading.Day(on.First).Text
        : on.First.Month == on.Last.Month ? DateForms.MonthAndYear(on.First.ToYearMonth(), reading.Language)
        : on.ToString();

    private static string Data(Amount amount, AmountDate on) =>
        string.Create(
                CultureInfo.InvariantCulture,
                $"{amount.Low} {amount.High} {amount.Currency} {on} {Math.Max(amount.SignificantDigits, SumForms.FewestDigits)} {SumForms.Sign(amount.Qualifier).Trim()}"
            )
            .Trim();
}
