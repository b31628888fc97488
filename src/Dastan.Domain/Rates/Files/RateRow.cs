using System.Globalization;
using NodaTime.Text;

namespace Dastan.Domain.Rates.Files;

/// <summary>A rate in a file for programs.</summary>
/// <param name="ChangePercent">Since the fixing before, rounded to two decimals; null where that can't be said.</param>
public sealed record RateRow(RateAnswer Answer, decimal? ChangePercent)
{
    /// <summary>Not rounded, without zeros at its end: <c>0.0021048643414932</c>.</summary>
    public string Rate => Answer.Rate.ToString("0.############################", CultureInfo.InvariantCulture);

    public string Change => ChangePercent?.ToString("0.##", CultureInfo.InvariantCulture) ?? "";

    public string Method => Answer.Method.ToString().ToLowerInvariant();

    public string AsOf => LocalDatePattern.Iso.Format(Answer.AsOf);

    /// <summary>With the bank's own digits, zeros at the end too.</summary>
    public static string Value(RateLeg leg) => leg.Value.ToString(CultureInfo.InvariantCulture);
}
