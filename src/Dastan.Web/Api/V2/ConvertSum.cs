using System.Globalization;
using Dastan.Domain.Rates;
using Dastan.Web.Ledger;
using Dastan.Web.Reader;

namespace Dastan.Web.Api.V2;

/// <summary>GET /v2/convert: a sum at the rate of a day. 404 with the reason where there is no rate.</summary>
public static class ConvertSum
{
    public static async Task<IResult> Get(
        HttpRequest request,
        Reading reading,
        RateLedger ledger,
        CancellationToken stop
    )
    {
        var asked = new Asked(request, "amount", "from", "to", "date");
        var amount = asked.Amount("amount") ?? 1;
        var (from, to) = (asked.Currency("from"), asked.Currency("to"));
        if (from is null || to is null)
            asked.Refuse(Problems.BadValue(from is null ? "from" : "to", "Say which currency: from=KZT&to=USD."));
        var day = asked.DayUpToTomorrow("date", reading.Today);
        if (asked.Problem is { } problem)
            return problem;

        var pair = (from!, to!);
        var hand = await RatesAtHand.OpenAsync(ledger, new(), [pair], reading.Now, stop);
        if (hand.Find(from!, to!, day, out var none) is not { } row)
            return none!;

        row = await row.WithPayloadsAsync(ledger.Facts, stop);
        var result = WithoutIdleZeros(amount * row.Row.Answer.Rate);
        return V2Json.Answer(writer =>
        {
            writer.WriteStartObject();
            writer.WriteExactly("amount", amount);
            writer.WriteString("from", from);
            writer.WriteString("to", to);
            writer.WriteDay("date", day);
            writer.WriteExactly("result", result);
            writer.WriteString("rounded", Money(result, to!));
            writer.WriteStartObject("rate");
            RowJson.WriteMembers(writer, row);
            writer.WriteEndObject();
            writer.WriteEndObject();
        }) with
        {
            CacheControl = Kept.Of(day, hand.Banks([pair]), reading),
        };
    }

    private static decimal WithoutIdleZeros(decimal value) => value / 1.0000000000000000000000000000m;

    private static string Money(decimal sum, string currency) =>
        Math.Round(sum, Currency.Find(currency)!.MinorUnits, MidpointRounding.AwayFromZero)
            .ToString("F" + Currency.Find(currency)!.MinorUnits, CultureInfo.InvariantCulture);
}
