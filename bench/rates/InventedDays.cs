using System.Globalization;
using System.Text;
using NodaTime;

namespace Dastan.Bench.Rates;

/// <summary>A history file of the ECB's shape with invented figures, the same in every run: for who has no real one at hand.</summary>
internal static class InventedDays
{
    private const int Currencies = 30;

    private static readonly string[] Codes =
    [
        "USD",
        "JPY",
        "BGN",
        "CZK",
        "DKK",
        "GBP",
        "HUF",
        "PLN",
        "RON",
        "SEK",
        "CHF",
        "ISK",
        "NOK",
        "TRY",
        "AUD",
        "BRL",
        "CAD",
        "CNY",
        "HKD",
        "IDR",
        "ILS",
        "INR",
        "KRW",
        "MXN",
        "MYR",
        "NZD",
        "PHP",
        "SGD",
        "THB",
        "ZAR",
    ];

    /// <summary>The file's bytes: working days from 1999-01-04, the newest first.</summary>
    public static byte[] File(int years)
    {
        var chance = new Random(20260101);
        var prices = Enumerable.Range(0, Currencies).Select(_ => 1 + (chance.NextDouble() * 100)).ToArray();
        var lines = new List<string>();
        var first = new LocalDate(1999, 1, 4);
        for (var day = first; day < first.PlusYears(years); day = day.PlusDays(1))
        {
            if (day.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday)
                continue;
            for (var index = 0; index < Currencies; index++)
                prices[index] *= 1 + ((chance.NextDouble() - 0.5) / 100);
            lines.Add(
                $"{day:uuuu-MM-dd},{string.Join(',', prices.Select(price => price.ToString("0.0000", CultureInfo.InvariantCulture)))},"
            );
        }
        lines.Add($"Date,{string.Join(',', Codes)},");
        lines.Reverse();
        return Encoding.ASCII.GetBytes(string.Join('\n', lines) + "\n");
    }
}
