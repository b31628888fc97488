using System.Globalization;
using Dastan.Domain.Rates;
using NodaTime.Text;

namespace Dastan.Tests.Rates;

/// <summary>A book of a few printed numbers, written as "NBK 100 UZS = 3.91 KZT on 2026-04-02", with "through …" at its end for a rest.</summary>
internal static class Printed
{
    public static RateBook Book(params IEnumerable<string> lines) =>
        new(
            lines
                .Select(Read)
                .GroupBy(row => row.Id)
                .ToDictionary(
                    rows => rows.Key,
                    rows => new Series(rows.Key, [.. rows.Select(row => row.Point).OrderBy(point => point.AsOf)])
                )
        );

    public static LocalDate Day(string iso) => LocalDatePattern.Iso.Parse(iso).Value;

    public static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    private static (SeriesId Id, SeriesPoint Point) Read(string line)
    {
        var words = line.Split(' ');
        var asOf = Day(words[7]);
        return (
            new(words[0], words[2], words[5]),
            new(
                asOf,
                words.Length > 9 ? Day(words[9]) : asOf,
                int.Parse(words[1], CultureInfo.InvariantCulture),
                Number(words[4]),
                1
            )
        );
    }
}
