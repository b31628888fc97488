using System.Globalization;
using Dastan.Domain.Rates;
using NodaTime;
using NodaTime.Text;

namespace Dastan.Web.Api.V2;

/// <summary>What a row says besides its numbers, in words for programs.</summary>
public static class RowFields
{
    public static string Name(RateMethod method) => method.ToString().ToLowerInvariant();

    /// <summary>The banks of the legs, with a plus between them: <c>NBKR+NBK</c>; null where nobody had to be asked.</summary>
    public static string? Source(RateRow row) => row.Answer.Legs is [] ? null : string.Join('+', row.Banks);

    /// <summary>A leg in a line, as it is printed: <c>NBK 100 UZS = 3.91 KZT (2026-04-02)</c>.</summary>
    public static string Line(RateLeg leg) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{leg.Bank} {leg.Units} {leg.Base} = {leg.Value} {leg.Quote} ({Day(leg.AsOf)})"
        );

    public static string Day(LocalDate day) => LocalDatePattern.Iso.Format(day);
}
