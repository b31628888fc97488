using System.Net;
using Dastan.Domain.Rates.Ledger;
using Dastan.Tests.Journeys;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Tests.Api;

/// <summary>A bank may change its word, and a number may wait for a person: programs are told of both.</summary>
public sealed class RestatementTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_restated_day_has_a_new_number_a_new_ETag_and_still_its_first()
    {
        await using var paper = await TestPaper.OpenAsync();
        using var client = paper.Visitor();
        await paper.PrintAsync("NBT", "USD 1 TJS 9.2174 2025-12-11", "USD 1 TJS 9.1920 2025-12-12");
        using var before = await client.GetAsync("/v2/rates?date=2025-12-12&quotes=TJS", Stop);

        var at = paper.Now + Duration.FromHours(2);
        await paper.PrintAsync("NBT", at, "USD 1 TJS 9.2000 2025-12-12");

        using var after = await client.GetAsync("/v2/rates?date=2025-12-12&quotes=TJS", Stop);
        var now = await ApiPaper.JsonAsync(client, "/v2/rates/usd/tjs?date=2025-12-12");
        var first = await ApiPaper.JsonAsync(client, "/v2/rates/usd/tjs?date=2025-12-12&revision=first");
        Assert.NotEqual(before.Headers.ETag, after.Headers.ETag);
        Assert.Equal(
            ("9.2000", 2, "accepted"),
            (
                now.GetProperty("rate_text").GetString(),
                now.GetProperty("revision").GetInt32(),
                now.GetProperty("status").GetString()
            )
        );
        Assert.Equal(
            ("9.1920", 1, "superseded"),
            (
                first.GetProperty("rate_text").GetString(),
                first.GetProperty("revision").GetInt32(),
                first.GetProperty("status").GetString()
            )
        );
        Assert.NotEqual(
            now.GetProperty("legs")[0].GetProperty("payload").GetString(),
            first.GetProperty("legs")[0].GetProperty("payload").GetString()
        );

        var changes = await ApiPaper.JsonAsync(client, "/v2/changes?since=2025-12-12");
        var change = Assert.Single(changes.GetProperty("changes").EnumerateArray());
        Assert.Equal(
            ("restated", "NBT", "9.2000", "9.1920"),
            (
                change.GetProperty("kind").GetString(),
                change.GetProperty("source").GetString(),
                change.GetProperty("value_text").GetString(),
                change.GetProperty("before_text").GetString()
            )
        );
        Assert.Equal("2025-12-12T09:00:00Z", changes.GetProperty("next").GetString());
        var later = await ApiPaper.JsonAsync(client, "/v2/changes?since=2025-12-12T09:00:01Z");
        Assert.Empty(later.GetProperty("changes").EnumerateArray());
    }

    [Fact]
    public async Task A_number_that_is_held_is_not_served_and_its_absence_is_explained()
    {
        await using var paper = await TestPaper.OpenAsync();
        using var client = paper.Visitor();
        await paper.PrintAsync("NBT", "USD 1 TJS 9.2174 2025-12-11", "EUR 1 TJS 10.7000 2025-12-11");

        await paper.PrintAsync("NBT", "USD 1 TJS 92.1740 2025-12-12", "EUR 1 TJS 10.7100 2025-12-12");

        var rate = await ApiPaper.JsonAsync(client, "/v2/rates/usd/tjs");
        var health = await ApiPaper.JsonAsync(client, "/v2/sources/nbt/health");
        Assert.Equal(
            ("9.2174", "2025-12-11", "held"),
            (
                rate.GetProperty("rate_text").GetString(),
                rate.GetProperty("as_of").GetString(),
                rate.GetProperty("why").GetString()
            )
        );
        Assert.Equal(1, health.GetProperty("held").GetInt32());
        Assert.Equal("2025-12-12", health.GetProperty("newest_list").GetString());

        await paper.InDatabaseAsync(async db =>
        {
            var held = await db.Observations.SingleAsync(said => said.Status == ObservationStatus.Held, Stop);
            db.RateDecisions.Add(new(held, RateVerdict.Rejected, "asel", "The point slipped.", paper.Now));
            await db.SaveAsync(Stop);
        });
        var changes = await ApiPaper.JsonAsync(client, "/v2/changes");
        Assert.Equal(
            ["rejected 92.1740"],
            changes
                .GetProperty("changes")
                .EnumerateArray()
                .Select(one => $"{one.GetProperty("kind").GetString()} {one.GetProperty("value_text").GetString()}")
        );
    }

    [Fact]
    public async Task However_many_changes_have_one_instant_none_is_cut_off_and_one_gets_past_them()
    {
        await using var paper = await TestPaper.OpenAsync();
        using var client = paper.Visitor();
        await paper.PrintAsync("NBT", "USD 1 TJS 9.2174 2025-12-11");
        var later = paper.Now + Duration.FromMinutes(1);
        await paper.InDatabaseAsync(async db =>
        {
            var said = await db.Observations.FirstAsync(Stop);
            for (var at = 0; at < 600; at++)
                db.RateDecisions.Add(new(said, RateVerdict.Rejected, "asel", "The point slipped.", paper.Now));
            db.RateDecisions.Add(new(said, RateVerdict.Released, "asel", "It did not.", later));
            await db.SaveAsync(Stop);
        });

        var first = await ApiPaper.JsonAsync(client, "/v2/changes");
        Assert.Equal(
            (600, false),
            (first.GetProperty("changes").GetArrayLength(), first.GetProperty("complete").GetBoolean())
        );
        var second = await ApiPaper.JsonAsync(client, $"/v2/changes?since={first.GetProperty("next").GetString()}");

        Assert.True(second.GetProperty("complete").GetBoolean());
        Assert.Equal("released", second.GetProperty("changes").EnumerateArray().Last().GetProperty("kind").GetString());
        Assert.Equal(later.ToString(), second.GetProperty("next").GetString());
    }

    [Fact]
    public async Task A_bank_that_was_never_read_is_unknown_and_not_well()
    {
        await using var paper = await TestPaper.OpenAsync();
        using var client = paper.Visitor();

        var health = await ApiPaper.JsonAsync(client, "/v2/sources/TCMB/health");
        using var empty = await client.GetAsync("/v1/latest", Stop);

        Assert.Equal("unknown", health.GetProperty("staleness").GetString());
        Assert.Equal(HttpStatusCode.NotFound, empty.StatusCode);
    }
}
