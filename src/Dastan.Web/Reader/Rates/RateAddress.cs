using NodaTime;
using NodaTime.Text;

namespace Dastan.Web.Reader.Rates;

/// <summary>The paths of the pages of rates within an edition.</summary>
public static class RateAddress
{
    public const string OfAll = "/rates";

    public const string OfConverter = "/rates/convert";

    public const string OfChanges = "/rates/changes";

    /// <summary>What programs are told of the rates, once for the whole paper.</summary>
    public const string OfApi = "/api";

    /// <summary>A currency is priced in dollars unless it is the dollar itself.</summary>
    public static string UsualOther(string currency) => currency is "USD" ? "EUR" : "USD";

    /// <summary>The page of a currency, or with a form the series behind it: <c>/rates/kzt.csv?in=eur</c>.</summary>
    public static string OfCurrency(string currency, string? other = null, string? period = null, string form = "")
    {
        var query = string.Join(
            '&',
            new[]
            {
                other is null || other == UsualOther(currency) ? "" : $"in={other.ToLowerInvariant()}",
                period is null ? "" : $"period={period}",
            }.Where(part => part is not "")
        );
        return $"{OfAll}/{currency.ToLowerInvariant()}{form}" + (query is "" ? "" : $"?{query}");
    }

    public static string OfDay(LocalDate day) => $"{OfAll}/{LocalDatePattern.Iso.Format(day)}";

    /// <summary>The picture that messengers show with the rates of a day.</summary>
    public static string OfPicture(LocalDate day) => OfDay(day) + ".png";

    public static string OfConversion(string amount, string from, string to, LocalDate on) =>
        $"{OfConverter}?amount={Uri.EscapeDataString(amount)}&from={from}&to={to}&on={LocalDatePattern.Iso.Format(on)}";

    /// <summary>The bytes that a bank sent, once for the whole paper.</summary>
    public static string OfPayload(string hash) => $"/v2/payloads/{hash}";
}
