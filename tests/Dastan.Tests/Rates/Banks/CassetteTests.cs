using Dastan.Domain.Rates;
using Dastan.Domain.Rates.Banks;

namespace Dastan.Tests.Rates.Banks;

/// <summary>Answers that the banks gave on 8 April 2026, as they were recorded by others.</summary>
public sealed class CassetteTests
{
    [Theory]
    [InlineData("NBK", "nbk.yml", 39, "478.77 475.09 472.31")]
    [InlineData("CBU", "cbu.yml", 75, "12194.21 12142.10 12149.84")]
    public void Recorded_answers_are_read_whole(string code, string file, int rows, string dollars)
    {
        var source = RateSources.For(Bank.Find(code)!);
        var cassette = Path.Combine(SharedData.Folder("frankfurter"), "bank-responses", file);
        var days = new LocalDate[] { new(2026, 4, 1), new(2026, 4, 2), new(2026, 4, 3) };

        var readings = Cassette
            .Read(cassette)
            .Zip(days)
            .Select(pair =>
                source.Read(
                    new(pair.First.Address, 200, "", pair.First.Body, Instant.FromUtc(2026, 4, 8, 13, 43))
                    {
                        AskedFor = pair.Second,
                    }
                )
            )
            .ToList();

        Assert.All(readings, reading => Assert.Equal((ReadingOutcome.Ok, ""), (reading.Outcome, reading.Reason)));
        Assert.All(readings, reading => Assert.Equal(rows, reading.Rates.Count));
        Assert.Equal(
            dollars,
            string.Join(' ', readings.Select(reading => reading.Rates.Single(rate => rate.Base == "USD").Text))
        );
    }
}
