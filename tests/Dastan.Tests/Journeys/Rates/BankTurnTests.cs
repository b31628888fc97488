using Dastan.Domain.Rates.Ledger;
using Dastan.Tests.Rates.Asking;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Tests.Journeys.Rates;

/// <summary>When a bank is asked, and for what.</summary>
public sealed class BankTurnTests
{
    private static readonly SmallBank Bank = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_first_turn_asks_for_tomorrow_and_today_and_reads_five_weeks_back()
    {
        await using var paper = await AskedPaper.OpenAsync("2026-04-01T09:00");
        paper.Server.Gives(SmallBank.PathOf("2026-04-01"), "2026-04-01 USD 478.77");
        paper.Server.Gives(SmallBank.PathOf("2026-03-31"), "2026-03-31 USD 481.54");

        var next = await paper.TurnAsync(Bank);

        Assert.Equal(["GET list/2026-04-02", "GET list/2026-04-01"], paper.Server.Asked.Take(2));
        Assert.Equal("GET list/2026-02-26", paper.Server.Asked[^1]);
        Assert.Equal(36, paper.Server.Asked.Count);
        Assert.Equal(["2026-03-31 481.54", "2026-04-01 478.77"], await paper.SeriesAsync("NBK", "USD", "KZT"));
        Assert.InRange(next, AskedPaper.At("2026-04-01T10:30"), AskedPaper.At("2026-04-01T10:35"));
        var watch = await paper.WatchAsync("NBK");
        Assert.Equal(
            (paper.Now, paper.Now, paper.Now, 0),
            (watch.LastFetchAt, watch.LastSuccessAt, watch.LastNewListAt, watch.Failures)
        );
    }

    [Fact]
    public async Task In_its_window_a_bank_is_asked_until_the_list_is_there_and_then_left_alone()
    {
        await using var paper = await AskedPaper.ReadAlreadyAsync("2026-04-01T10:30");

        var next = await paper.TurnAsync(Bank);
        Assert.InRange(next - paper.Now, AskingTimes.Waiting, AskingTimes.Waiting + AskingTimes.WaitingSpread);

        paper.Server.Gives(SmallBank.PathOf("2026-04-02"), "2026-04-02 USD 475.09");
        paper.Later(next - paper.Now);
        next = await paper.TurnAsync(Bank);

        Assert.True(next - paper.Now >= Duration.FromHours(2), $"It is asked again at {next}.");
        Assert.Contains("2026-04-02 475.09", await paper.SeriesAsync("NBK", "USD", "KZT"));
    }

    [Fact]
    public async Task A_bank_that_is_not_due_is_not_asked()
    {
        await using var paper = await AskedPaper.ReadAlreadyAsync("2026-04-01T10:30");
        var next = await paper.TurnAsync(Bank);
        var asked = paper.Server.Asked.Count;

        Assert.InRange(await paper.TurnAsync(Bank), paper.Now, next);
        Assert.Equal(asked, paper.Server.Asked.Count);
    }

    [Fact]
    public async Task No_list_on_a_closed_day_is_no_failure_and_no_missed_window()
    {
        var ecb = new SmallBank("ECB");
        await using var paper = await AskedPaper.OpenAsync("2026-04-03T18:00");
        await paper.TurnAsync(ecb);

        // Saturday and Sunday.
        foreach (var at in new[] { "2026-04-04T18:00", "2026-04-05T18:00" })
        {
            paper.GoesTo(at);
            await paper.TurnAsync(ecb);
        }

        var watch = await paper.WatchAsync("ECB");
        Assert.Equal((0, 0, paper.Now), (watch.Failures, watch.MissedWindows, watch.LastSuccessAt));
    }

    [Fact]
    public async Task A_window_that_ends_without_its_list_is_missed_once()
    {
        await using var paper = await AskedPaper.ReadAlreadyAsync("2026-04-01T13:55");
        await paper.TurnAsync(Bank);
        Assert.Equal(0, (await paper.WatchAsync("NBK")).MissedWindows);

        foreach (var at in new[] { "2026-04-01T14:10", "2026-04-01T18:00", "2026-04-02T02:00" })
        {
            paper.GoesTo(at);
            await paper.TurnAsync(Bank);
            Assert.Equal(1, (await paper.WatchAsync("NBK")).MissedWindows);
        }

        paper.GoesTo("2026-04-02T15:00");
        paper.Server.Gives(SmallBank.PathOf("2026-04-03"), "2026-04-03 USD 472.31");
        await paper.TurnAsync(Bank);
        Assert.Equal(0, (await paper.WatchAsync("NBK")).MissedWindows);
    }

    [Fact]
    public async Task The_last_days_are_read_again_once_a_day_and_a_restated_one_counts()
    {
        await using var paper = await AskedPaper.ReadAlreadyAsync("2026-04-01T15:00");
        paper.Server.Gives(SmallBank.PathOf("2026-03-30"), "2026-03-30 USD 482.50");
        await paper.TurnAsync(Bank);
        paper.GoesTo("2026-04-02T15:01");
        var asked = paper.Server.Asked.Count;

        await paper.TurnAsync(Bank);

        Assert.Equal("GET list/2026-03-27", paper.Server.Asked[^1]);
        Assert.Equal(8, paper.Server.Asked.Count - asked);
        var revisions = await paper.ReadAsync(db =>
            db.Observations.Where(said => said.AsOf == new LocalDate(2026, 3, 30))
                .OrderBy(said => said.Revision)
                .Select(said => said.Text + " " + said.Status)
                .ToListAsync(Stop)
        );
        Assert.Equal(["482.00 Superseded", "482.50 Accepted"], revisions);
    }

    [Fact]
    public async Task A_real_shock_counts_ten_minutes_later_when_the_bank_gives_it_again()
    {
        var som = new SmallBank("NBKR");
        await using var paper = await AskedPaper.OpenAsync("2022-02-25T17:00");
        paper.Server.Gives("ecb", "2022-02-24 USD 1.1163\n2022-02-25 USD 1.1216");
        await paper.AsksAsync(new EuroBank(), "ecb");
        paper.Server.Gives(SmallBank.PathOf("2022-02-25"), "2022-02-25 USD 84.7956, EUR 94.8736");
        await paper.TurnAsync(som);
        paper.Server.Gives(SmallBank.PathOf("2022-02-26"), "2022-02-26 USD 94.7556, EUR 106.2778");

        paper.GoesTo("2022-02-25T20:30");
        var next = await paper.TurnAsync(som);
        Assert.Equal(["2022-02-25 84.7956"], await paper.SeriesAsync("NBKR", "USD", "KGS"));
        Assert.InRange(next - paper.Now, Duration.FromMinutes(10), Duration.FromMinutes(11));

        paper.Later(next - paper.Now);
        next = await paper.TurnAsync(som);
        Assert.Equal(["2022-02-25 84.7956", "2022-02-26 94.7556"], await paper.SeriesAsync("NBKR", "USD", "KGS"));
        Assert.True(next - paper.Now > Duration.FromHours(1));
        Assert.Empty(await paper.DifferencesAsync());
    }
}
