using Dastan.Domain.Rates.Frankfurter;
using Dastan.Web.Ledger;
using Dastan.Web.Press;
using Dastan.Web.Reader;
using NodaTime;
using NodaTime.Text;

namespace Dastan.Web.Api.V1;

/// <summary>
/// GET /v1/{start}.. and /v1/{start}..{end}: the lists from one day to another. 404 without any, 422 for what is no date or makes no sense.
/// </summary>
public static class ReadEuroRange
{
    public static Task<IResult> GetOpen(
        string start,
        HttpRequest request,
        Reading reading,
        RateLedger ledger,
        CancellationToken stop
    ) => AnswerAsync((start, null), request, reading, ledger, stop);

    public static Task<IResult> Get(
        string start,
        string end,
        HttpRequest request,
        Reading reading,
        RateLedger ledger,
        CancellationToken stop
    ) => AnswerAsync((start, end), request, reading, ledger, stop);

    private static async Task<IResult> AnswerAsync(
        (string Start, string? End) asked,
        HttpRequest request,
        Reading reading,
        RateLedger ledger,
        CancellationToken stop
    )
    {
        var start = LocalDatePattern.Iso.Parse(asked.Start);
        var end = asked.End is null
            ? ParseResult<LocalDate>.ForValue(reading.Today)
            : LocalDatePattern.Iso.Parse(asked.End);
        if (!start.Success || !end.Success)
            return Refused.Senseless("invalid date");
        if (V1Query.Read(request.Query, out var wrong) is not { } question)
            return Refused.Senseless(wrong);

        var until = LocalDate.Min(end.Value, reading.Today);
        var rates = await EuroRates.OpenAsync(ledger, question, stop);
        var days = start.Value > reading.Today ? [] : rates.Between(start.Value, until, question).ToList();
        if (days is [])
            return Refused.NotFound;

        var banks = days.SelectMany(day => day.Banks).Distinct().Order(StringComparer.Ordinal).ToList();
        return new V1Answer(
            Written(question, days) with
            {
                CacheControl = Kept.Of(until, banks, reading),
            },
            banks,
            V1Answer.InV2(
                $"from={LocalDatePattern.Iso.Format(days[0].Date)}&to={LocalDatePattern.Iso.Format(until)}",
                question.Base,
                days.SelectMany(day => day.Rates).Select(rate => rate.Code).Distinct(),
                banks
            )
        );
    }

    private static FinishedAnswer Written(FrankfurterQuestion question, List<FrankfurterDay> days) =>
        V1Json.Answer(writer =>
        {
            writer.WriteQuestion(question);
            writer.WriteDate("start_date", days[0].Date);
            writer.WriteDate("end_date", days[^1].Date);
            writer.WriteStartObject("rates");
            foreach (var day in days)
                writer.WriteRates(LocalDatePattern.Iso.Format(day.Date), day);
            writer.WriteEndObject();
        });
}
