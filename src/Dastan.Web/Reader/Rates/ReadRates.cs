using Dastan.Domain.Formats.StructuredData;
using Dastan.Domain.Rates;
using Dastan.Web.Ledger;
using Dastan.Web.Parts;

namespace Dastan.Web.Reader.Rates;

/// <summary>GET /rates: what every currency costs in dollars, by which bank and of which day.</summary>
public static class ReadRates
{
    public static async Task<IResult> Get(Reading reading, DayBooks books, CancellationToken stop)
    {
        var book = await books.OpenAsync(reading.Today, stop);
        var lines = book.Rates.Select(rate => reading.Line(rate)).ToList();
        var newest = book.Newest.Values.DefaultIfEmpty().Max();
        var view = new RatesView(
            reading.RateWays(),
            [.. lines.Where(line => CurrencyGroups.Of(line.Code) is CurrencyGroup.CentralAsia)],
            reading.Groups(lines),
            [.. Bank.All.Where(bank => book.Newest.ContainsKey(bank.Code)).Select(bank => Line(reading, bank, book))],
            lines is [] ? null : new(reading.Words.RatesByDay, reading.AddressOf(RateAddress.OfDay(newest))),
            [.. SeriesForm.All.Select(form => new Link(form.Name, RateAddress.OfAll + form.Ending))]
        );
        return Show.Page<RatesPage, RatesView>(
            reading.Frame(Head(reading, book), reading.InEditions(RateAddress.OfAll, _ => true)),
            view
        );
    }

    private static BankLine Line(Reading reading, Bank bank, DayBook book)
    {
        var newest = book.Newest[bank.Code];
        var staleness = bank.StalenessOf(newest, reading.Today);
        return new(
            bank.Code,
            RateNames.OfBank(bank.Code, reading.Language),
            bank.HomePage.ToString(),
            bank.Currency,
            reading.Day(newest),
            staleness is Staleness.Fresh ? "" : reading.Age(Staleness.Red, newest),
            staleness is Staleness.Red
        );
    }

    private static HeadView Head(Reading reading, DayBook book) =>
        reading.Head(reading.Words.RatesTitle, reading.Words.RatesLede, RateAddress.OfAll) with
        {
            Alternates = reading.Alternates(reading.InEditions(RateAddress.OfAll, _ => true)),
            Picture = reading.RatesPicture(),
            JsonLd =
            [
                reading.Way((reading.Words.RatesTitle, RateAddress.OfAll)),
                .. book
                    .Rates.Where(rate => CurrencyGroups.Of(rate.Answer.Base) is CurrencyGroup.CentralAsia)
                    .Select(rate => RateDescription.OfRate(reading.Described(rate.Answer))),
            ],
        };
}
