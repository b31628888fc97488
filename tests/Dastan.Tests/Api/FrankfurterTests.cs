using System.Text.Json;
using Dastan.Tests.Journeys;
using static Dastan.Tests.Rates.Printed;

namespace Dastan.Tests.Api;

/// <summary>A client of Frankfurter's first version finds what it knows.</summary>
public sealed class FrankfurterTests
{
    private static readonly string[] Months = ["1999-01", "2019-12", "2020-01", "2024-02", "2025-12"];

    // Further keys that the API is allowed to have.
    private static readonly string[] Beyond = ["KGS", "KZT", "RUB", "TJS", "TMT", "UZS"];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_expected_answer_over_the_history_of_the_ECB_is_given()
    {
        using var expected = JsonDocument.Parse(
            await File.ReadAllTextAsync(Path.Combine(SharedData.Folder("rates"), "expected", "v1_ecb.json"), Stop)
        );
        var cases = expected.RootElement.GetProperty("cases").EnumerateArray().ToList();
        await using var paper = await TestPaper.OpenAsync();
        paper.Clock.SetUtcNow(Instant.FromUtc(2026, 1, 2, 9, 0).ToDateTimeOffset());
        await paper.TakeEuroHistoryAsync(Months);
        using var client = paper.Visitor();

        Assert.Equal(16, cases.Count);
        foreach (var one in cases)
        {
            using var answer = await client.GetAsync(one.GetProperty("path").GetString(), Stop);
            using var body = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Stop));

            Assert.Equal(one.GetProperty("status").GetInt32(), (int)answer.StatusCode);
            AssertSame(one.GetProperty("body"), body.RootElement, one.GetProperty("path").GetString()!);
            Assert.Equal(["*"], answer.Headers.GetValues("Access-Control-Allow-Origin"));
        }
    }

    private static void AssertSame(JsonElement expected, JsonElement actual, string where)
    {
        if (expected.ValueKind is not JsonValueKind.Object)
        {
            if (expected.GetString() is not "*")
                Assert.Equal(expected.GetString(), Text(expected, actual), StringComparer.Ordinal);
            return;
        }

        var names = actual.EnumerateObject().Select(member => member.Name).ToList();
        var known = expected.EnumerateObject().Select(member => member.Name).ToList();
        Assert.Equal(known, names.Except(Beyond.Except(known)));
        foreach (var name in known)
            AssertSame(expected.GetProperty(name), actual.GetProperty(name), $"{where} {name}");
    }

    // Numbers are compared as numbers: 0.54130 is 0.5413.
    private static string? Text(JsonElement expected, JsonElement actual) =>
        actual.ValueKind is JsonValueKind.Number && Number(actual.GetRawText()) == Number(expected.GetString()!)
            ? expected.GetString()
            : actual.ToString();
}
