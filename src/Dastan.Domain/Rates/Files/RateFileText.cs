using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace Dastan.Domain.Rates.Files;

/// <summary>What stands in the fields of a file: points, ISO dates, no more zeros than a bank printed.</summary>
internal static class RateFileText
{
    /// <summary>Not rounded, without zeros at its end: <c>0.0021048643414932</c>.</summary>
    public static string Rate(decimal rate) =>
        rate.ToString("0.############################", CultureInfo.InvariantCulture);

    /// <summary>With the bank's own digits, zeros at the end too.</summary>
    public static string Of(decimal printed) => printed.ToString(CultureInfo.InvariantCulture);

    public static string Of(LocalDate day) => LocalDatePattern.Iso.Format(day);

    public static string Of(RateMethod method) => method.ToString().ToLowerInvariant();

    /// <summary>"" where a change can't be said.</summary>
    public static string Change(decimal? percent) => percent?.ToString("0.##", CultureInfo.InvariantCulture) ?? "";
}
