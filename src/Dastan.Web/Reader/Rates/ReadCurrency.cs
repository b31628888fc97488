using Dastan.Domain.Formats.StructuredData;
using Dastan.Domain.Languages;
using Dastan.Domain.Rates;
using Dastan.Web.Data;
using Dastan.Web.Ledger;
using Dastan.Web.Parts;
using Dastan.Web.Press;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace Dastan.Web.Reader.Rates;

/// <summary>GET /rates/{currency}: a currency's price, its course, and why the number is what it is.</summary>
public static class ReadCurrency
{
    public static async Task<IResult> Get(
        string currency,
        Reading reading,
        NewsDb db,
        RateBooks books,
        CancellationToken stop,
        [FromQuery(Name = "in")] string? other = null,
        string? period = null
    )
    {
        if (PairAsked.Of(currency, other) is not { } pair || ChartPeriod.Find(period) is not { } asked)
            return Results.NotFound();

        reading.Ingredients.AreAll(Tag.AllRates);
        var book = await PairBook.OpenAsync(pair, books, stop, RatesNow.Asked);
        var view = await ViewAsync(reading, db, book, asked, stop);
        var head = Head(reading, pair, view);
        if (book.LastKnown(reading.Today) is { } answer && view.Now is { } now)
            head = Described(head, reading, answer, now, view.Downloads, book.FirstDay);
        return Show.Page<CurrencyPage, CurrencyView>(
            reading.Frame(head, reading.InEditions(RateAddress.OfCurrency(pair.Base, pair.Quote), _ => true)),
            view,
            view.Now is null ? StatusCodes.Status404NotFound : StatusCodes.Status200OK
        );
    }

    private static async Task<CurrencyView> ViewAsync(
        Reading reading,
        NewsDb db,
        PairBook book,
        ChartPeriod period,
        CancellationToken stop
    )
    {
        var view = View(reading, book);
        if (book.LastKnown(reading.Today) is not { } answer)
            return view with { NoRate = reading.WhyNone(book, reading.Today) };

        var proofs = new List<ProofView>();
        foreach (var leg in answer.Legs)
            proofs.Add(reading.Told(await Proofs.OfAsync(db, leg, stop)));
        return view with
        {
            Now = reading.Now(book, answer),
            Course = reading.Course(book, period, answer.Day),
            Why = proofs,
            Large = await LargeSums.ReadAsync(reading, db, book.Pair.Base, stop),
        };
    }

    private static CurrencyView View(Reading reading, PairBook book) =>
        new(
            book.Pair.Base,
            RateNames.OfCurrency(book.Pair.Base, reading.Language),
            reading.RateWays(),
            reading.Others(book),
            null,
            "",
            null,
            [],
            [
                .. SeriesForm.All.Select(form => new Link(
                    form.Name,
                    RateAddress.OfCurrency(book.Pair.Base, book.Pair.Quote, form: form.Ending)
                )),
            ]
        );

    private static HeadView Head(Reading reading, PairAsked pair, CurrencyView view)
    {
        var path = RateAddress.OfCurrency(pair.Base, pair.Quote);
        return reading.Head($"{view.Name} ({pair.Base}/{pair.Quote})", "", path) with
        {
            Alternates = reading.Alternates(reading.InEditions(path, _ => true)),
            IsForIndexes = view.Now is not null && pair.Quote == RateAddress.UsualOther(pair.Base),
        };
    }

    private static HeadView Described(
        HeadView head,
        Reading reading,
        RateAnswer answer,
        RateNow now,
        IReadOnlyList<Link> forms,
        LocalDate first
    )
    {
        var path = RateAddress.OfCurrency(answer.Base, answer.Quote);
        var description =
            $"{now.Equation}, {Words.Filled(reading.Words.RateSetByBank, now.Banks)}, "
            + $"{Words.Filled(reading.Words.RateForDay, now.Day.Text)}.";
        return head with
        {
            Description = description,
            Picture = reading.RatesPicture(),
            JsonLd =
            [
                reading.Way((reading.Words.RatesTitle, RateAddress.OfAll), (head.Title, path)),
                RateDescription.OfRate(reading.Described(answer)),
                RateDescription.OfSeries(
                    reading.DescribedSeries(head.Title, description, path, first, answer.Day, forms)
                ),
            ],
        };
    }
}
