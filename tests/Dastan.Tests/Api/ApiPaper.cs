using System.Text.Json;
using Dastan.Domain.Trackers;
using Dastan.Tests.Journeys;

namespace Dastan.Tests.Api;

/// <summary>
/// A paper on Friday, 12 December 2025, noon in Almaty, with a few lists of six banks. The figures are ours. The ECB has not spoken
/// of this day yet.
/// </summary>
public sealed class ApiPaper : IAsyncLifetime
{
    public TestPaper Paper { get; private set; } = null!;

    public HttpClient Client { get; private set; } = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        Paper = await TestPaper.OpenAsync(SmallPaper.With(_ => []));
        await PrintAsync(Paper);
        await Paper.InDatabaseAsync(async db =>
        {
            var tracker = SmallTrackers.Named("grain", "Grain", Paper.Now, UnitKind.Own);
            tracker.Say(2020, 90, Paper.Now);
            tracker.Say(2024, 100, Paper.Now);
            tracker.Promise(150, Paper.Now);
            tracker.Restate(80, Paper.Now, new(2025, 6, 1));
            Assert.Null(tracker.Publish(Paper.Now));
            db.Add(tracker);
            await db.SaveAsync(Stop);
        });
        Client = Paper.Visitor();
    }

    public static async Task PrintAsync(TestPaper paper)
    {
        await paper.PrintAsync(
            "ECB",
            "EUR 1 USD 1.1600 2025-12-04",
            "EUR 1 GBP 0.8700 2025-12-04",
            "EUR 1 JPY 180.50 2025-12-04",
            "EUR 1 USD 1.1640 2025-12-05",
            "EUR 1 GBP 0.8720 2025-12-05",
            "EUR 1 JPY 181.00 2025-12-05",
            "EUR 1 USD 1.1700 2025-12-10",
            "EUR 1 GBP 0.8750 2025-12-10",
            "EUR 1 JPY 182.00 2025-12-10",
            "EUR 1 USD 1.1740 2025-12-11",
            "EUR 1 GBP 0.8760 2025-12-11",
            "EUR 1 JPY 182.91 2025-12-11"
        );
        await paper.PrintAsync(
            "NBK",
            "USD 1 KZT 520.10 2025-12-11",
            "EUR 1 KZT 605.40 2025-12-11",
            "UZS 100 KZT 4.33 2025-12-11",
            "USD 1 KZT 518 2025-12-12",
            "EUR 1 KZT 606.58 2025-12-12",
            "UZS 100 KZT 4.34 2025-12-12"
        );
        await paper.PrintAsync(
            "NBKR",
            "USD 1 KGS 87.4500 2025-12-11",
            "EUR 1 KGS 102.1000 2025-12-11",
            "USD 1 KGS 87.4500 2025-12-12",
            "EUR 1 KGS 102.2000 2025-12-12"
        );
        await paper.PrintAsync("NBT", "USD 1 TJS 9.2174 2025-12-11", "USD 1 TJS 9.1920 2025-12-12");
        await paper.PrintAsync("CBU", "USD 1 UZS 12000.00 2025-12-11", "USD 1 UZS 11950.50 2025-12-12");
        await paper.PrintAsync("CBR", "USD 1 RUB 79.1000 2025-12-11", "USD 1 RUB 79.5000 2025-12-12");
    }

    /// <summary>What a script gets: the body as JSON, after the status was that which is expected.</summary>
    public Task<JsonElement> JsonAsync(string address, int status = 200) => JsonAsync(Client, address, status);

    public static async Task<JsonElement> JsonAsync(HttpClient client, string address, int status = 200)
    {
        using var answer = await client.GetAsync(address, Stop);
        var text = await answer.Content.ReadAsStringAsync(Stop);
        Assert.True((int)answer.StatusCode == status, $"{address}: {(int)answer.StatusCode} {text}");
        return JsonElement.Parse(text);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Paper.DisposeAsync();
    }
}
