using Dastan.Domain.Rates;
using Dastan.Web.Data;
using Dastan.Web.Ledger;
using Dastan.Web.Press;
using Dastan.Web.Reader;

namespace Dastan.Web.Api.V2;

/// <summary>
/// GET /v2/rates and /v2/rates.{format}: rates of a day or of a range, of any pairs, streamed. 422 for what can't be understood,
/// 404 where a pair that is asked for has no rate on the day.
/// </summary>
public static class ReadRates
{
    private const string UsualBase = "USD";

    public static Task<IResult> Get(
        HttpRequest request,
        Reading reading,
        NewsDb db,
        RateLedger ledger,
        CancellationToken stop
    ) => AnswerAsync(null, request, reading, (db, ledger), stop);

    public static Task<IResult> GetAs(
        string format,
        HttpRequest request,
        Reading reading,
        NewsDb db,
        RateLedger ledger,
        CancellationToken stop
    ) => AnswerAsync(format, request, reading, (db, ledger), stop);

    private static async Task<IResult> AnswerAsync(
        string? suffix,
        HttpRequest request,
        Reading reading,
        (NewsDb Db, RateLedger Ledger) from,
        CancellationToken stop
    )
    {
        var rates = RatesAsked.Read(request, reading.Today, suffix, out var asked);
        if (asked.Problem is { } problem)
            return problem;

        var version = await from.Ledger.Facts.VersionAsync(stop);
        var pairs = await PairsAsync(rates, from.Ledger, stop);
        var hand = await RatesAtHand.OpenAsync(
            from.Ledger,
            rates.Question,
            pairs,
            reading.Now,
            stop,
            rates.IsOfFirst ? from.Db : null
        );
        if (rates is { IsOneDay: true, Quotes: not null } && hand.NoneOf(pairs, rates.Until) is { } none)
            return none;

        var rows = hand.History(pairs, rates.From, rates.Until, rates.Period, rates.IsCarried);
        return new StreamedAnswer(
            AnswerVersion.Of(version, reading, rates.Format.ToString()),
            RowFormats.MediaType(rates.Format),
            (to, aborted) => RowStream.WriteAsync(rows, rates.Format, to, aborted)
        )
        {
            CacheControl = Kept.Of(rates.Until, hand.Banks(pairs), reading),
        };
    }

    // A bank's whole list is given as it is printed; of the currencies that have an owner, those are usual.
    private static async Task<IReadOnlyList<(string Base, string Quote)>> PairsAsync(
        RatesAsked rates,
        RateLedger ledger,
        CancellationToken stop
    )
    {
        if (rates is { Question.Source: { } source, Base: null, Quotes: null })
            return
            [
                .. (await ledger.Books.KnownAsync(source, stop))
                    .Where(known =>
                        known.First <= rates.Until && known.Last.PlusDays(Resolver.LongestRestDays) >= rates.From
                    )
                    .Select(known => (known.Id.Base, known.Id.Quote)),
            ];

        var @base = rates.Base ?? UsualBase;
        var quotes = rates.Quotes ?? [.. Bank.All.Select(bank => bank.Currency).Append(UsualBase)];
        return [.. quotes.Where(quote => quote != @base || rates.Quotes is not null).Select(quote => (@base, quote))];
    }
}
