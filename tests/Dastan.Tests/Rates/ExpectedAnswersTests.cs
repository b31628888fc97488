using System.Text.Json;
using Dastan.Domain.Rates;
using static Dastan.Tests.Rates.Printed;

namespace Dastan.Tests.Rates;

/// <summary>The answers that were worked out by hand, from real lists, before the resolver was written.</summary>
public sealed class ExpectedAnswersTests
{
    private static readonly Resolver Resolver = Resolver.Usual;

    // As printed, of the days that the expected answers speak of.
    private static readonly RateBook Lists = Book(
        "NBK 1 USD = 475.09 KZT on 2026-04-02",
        "NBK 1 EUR = 551.06 KZT on 2026-04-02",
        "NBK 1 KGS = 5.43 KZT on 2026-04-02",
        "NBK 1 RUB = 5.87 KZT on 2026-04-02",
        "NBKR 1 USD = 84.8000 KGS on 2022-02-25",
        "NBKR 1 USD = 94.7626 KGS on 2022-02-26",
        "NBKR 1 USD = 87.4500 KGS on 2025-12-12",
        "NBKR 1 USD = 87.45 KGS on 2026-04-02",
        "NBKR 1 KZT = 0.1841 KGS on 2026-04-02",
        "NBKR 1 USD = 87.4500 KGS on 2026-05-20 through 2026-05-24",
        "NBKR 1 RUB = 1.2263 KGS on 2026-05-23",
        "NBKR 1 UZS = 0.0073 KGS on 2026-05-23",
        "NBT 1 USD = 9.3288 TJS on 2026-05-20",
        "CBU 1 USD = 12142.10 UZS on 2026-04-02",
        "CBU 1 USD = 12021.22 UZS on 2026-05-22",
        "ECB 1 EUR = 1.1787 USD on 2025-12-24"
    );

    [Fact]
    public void Every_cross_is_made_in_the_way_that_was_chosen()
    {
        using var expected = Read("crosses.json");
        var cases = expected.RootElement.GetProperty("cases").EnumerateArray().ToList();

        Assert.Equal(8, cases.Count);
        Assert.All(cases, AssertChosen);
    }

    [Fact]
    public void Every_sum_in_a_story_is_what_was_worked_out()
    {
        using var expected = Read("story_conversion.json");
        var cases = expected.RootElement.GetProperty("cases").EnumerateArray().ToList();

        Assert.Equal(7, cases.Count);
        Assert.All(cases, AssertConverted);
    }

    private static void AssertChosen(JsonElement expected)
    {
        var pair = expected.GetProperty("pair").GetString()!.Split('/');
        var day = Day(expected.GetProperty("as_of").GetString()!);

        var answer = Resolver.Resolve(pair[0], pair[1], day, Lists, out var why);

        if (expected.GetProperty("use").ValueKind is JsonValueKind.Null)
        {
            Assert.Equal("no_rate", why?.Code);
            return;
        }

        var chosen = expected.GetProperty("candidates")[expected.GetProperty("use").GetInt32()];
        var value = Number(chosen.GetProperty("value_12_digits").GetString()!);
        Assert.True(Math.Abs(answer!.Rate / value - 1) < 1e-11m, $"{expected}: {answer.Rate}");
        Assert.Equal(
            chosen.GetProperty("legs").EnumerateArray().Select(leg => leg.GetString()),
            answer.Legs.Select(leg => leg.IsPeg ? "peg" : leg.Bank).OrderBy(bank => bank is "NBKR")
        );
    }

    private static void AssertConverted(JsonElement expected)
    {
        var day = Day(expected.GetProperty("story_date").GetString()!);

        var answer = Resolver.Resolve(
            expected.GetProperty("from").GetString()!,
            expected.GetProperty("to").GetString()!,
            day,
            Lists,
            out var why
        );

        if (expected.TryGetProperty("result", out _))
        {
            // The som was not money yet.
            Assert.Equal(("not_alive", null), (why?.Code, answer));
            return;
        }

        var sum = Number(expected.GetProperty("amount").GetString()!) * answer!.Rate;
        Assert.Equal(
            Number(expected.GetProperty("result_2dp").GetString()!),
            Math.Round(sum, 2, MidpointRounding.AwayFromZero)
        );
        if (expected.GetProperty("rate").TryGetProperty("as_of", out var asOf))
            Assert.Equal(Day(asOf.GetString()!), answer.AsOf);
    }

    private static JsonDocument Read(string file) =>
        JsonDocument.Parse(File.ReadAllText(Path.Combine(SharedData.Folder("rates"), "expected", file)));
}
