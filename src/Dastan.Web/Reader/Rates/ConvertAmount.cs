using Dastan.Domain.Languages;
using Dastan.Domain.Rates;
using Dastan.Web.Ledger;
using NodaTime;
using NodaTime.Text;

namespace Dastan.Web.Reader.Rates;

/// <summary>GET /rates/convert: a sum in one currency in another, by the official rate of a day. 400 for a field that can't be read.</summary>
public static class ConvertAmount
{
    public static async Task<IResult> Get(
        [AsParameters] ConversionAsked asked,
        Reading reading,
        RateBooks books,
        DayBooks dayBooks,
        CancellationToken stop
    )
    {
        var words = reading.Words;
        var complaints = asked.Complaints(words, reading.Today);
        var day = asked.DayOr(reading.Today) ?? reading.Today;
        ConversionOutcome? outcome = null;
        if (complaints.AreNone)
        {
            var book = await PairBook.OpenAsync(new(asked.FromCode, asked.ToCode), books, stop);
            var amount = TypedNumber.Read(asked.AmountTyped, reading.Language)!.Value;
            // Tomorrow's rate may be known today.
            if (day > reading.Today && book.SetFor(day) is null)
                complaints = complaints with { On = words.DayToCome };
            else
                outcome = reading.Converted(asked.AmountTyped, amount, day, book);
        }
        var options = (await dayBooks.OpenAsync(reading.Today, stop)).Currencies;
        return Answer(
            reading,
            asked,
            View(reading, asked, day, options) with
            {
                Complaints = complaints,
                Outcome = outcome,
            }
        );
    }

    private static ConvertView View(
        Reading reading,
        ConversionAsked asked,
        LocalDate day,
        IEnumerable<string> currencies
    ) =>
        new(
            reading.RateWays(),
            reading.AddressOf(RateAddress.OfConverter),
            asked.AmountTyped,
            asked.FromCode,
            asked.ToCode,
            LocalDatePattern.Iso.Format(day),
            [
                .. currencies
                    .Concat(new[] { asked.FromCode, asked.ToCode }.Where(code => Currency.Find(code) is not null))
                    .Distinct()
                    .Select(code => new CurrencyOption(code, RateNames.OfCurrency(code, reading.Language))),
            ],
            new(),
            null
        );

    private static IResult Answer(Reading reading, ConversionAsked asked, ConvertView view)
    {
        var siblings = reading.InEditions(RateAddress.OfConverter, _ => true);
        var title =
            view.Outcome?.Result is { } result && !asked.IsBlank
                ? $"{result.Equation} – {reading.Words.ConverterTitle}"
                : reading.Words.ConverterTitle;
        var head = reading.Head(title, reading.Words.RatesLede, RateAddress.OfConverter) with
        {
            Alternates = reading.Alternates(siblings),
            Picture = reading.RatesPicture(),
            IsForIndexes = asked.IsBlank,
            JsonLd =
            [
                reading.Way(
                    (reading.Words.RatesTitle, RateAddress.OfAll),
                    (reading.Words.ConverterTitle, RateAddress.OfConverter)
                ),
            ],
        };
        return Show.Page<ConvertPage, ConvertView>(
            reading.Frame(head, siblings),
            view,
            view.Complaints.AreNone ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest
        );
    }
}
