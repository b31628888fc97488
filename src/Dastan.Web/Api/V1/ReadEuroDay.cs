using Dastan.Web.Ledger;
using Dastan.Web.Reader;
using NodaTime;
using NodaTime.Text;

namespace Dastan.Web.Api.V1;

/// <summary>
/// GET /v1/latest and /v1/{date}: the newest list on or before a day. 404 without a number, 422 for what is no date or makes no sense.
/// </summary>
public static class ReadEuroDay
{
    public static Task<IResult> GetLatest(
        HttpRequest request,
        Reading reading,
        RateLedger ledger,
        CancellationToken stop
    ) => AnswerAsync(reading.Today, request, reading, ledger, stop);

    public static Task<IResult> Get(
        string date,
        HttpRequest request,
        Reading reading,
        RateLedger ledger,
        CancellationToken stop
    ) =>
        LocalDatePattern.Iso.Parse(date) is { Success: true } parsed
            ? AnswerAsync(LocalDate.Min(parsed.Value, reading.Today), request, reading, ledger, stop)
            : Task.FromResult<IResult>(Refused.Senseless("invalid date"));

    private static async Task<IResult> AnswerAsync(
        LocalDate day,
        HttpRequest request,
        Reading reading,
        RateLedger ledger,
        CancellationToken stop
    )
    {
        if (V1Query.Read(request.Query, out var wrong) is not { } question)
            return Refused.Senseless(wrong);
        var rates = await EuroRates.OpenAsync(ledger, question, stop);
        if (rates.On(day, question) is not { } found)
            return Refused.NotFound;

        var answer = V1Json.Answer(writer =>
        {
            writer.WriteQuestion(question);
            writer.WriteDate("date", found.Date);
            writer.WriteRates("rates", found);
        });
        return new V1Answer(
            answer with
            {
                CacheControl = Kept.Of(day, found.Banks, reading),
            },
            found.Banks,
            V1Answer.InV2(
                $"date={LocalDatePattern.Iso.Format(day)}",
                question.Base,
                found.Rates.Select(rate => rate.Code),
                found.Banks
            )
        );
    }
}
