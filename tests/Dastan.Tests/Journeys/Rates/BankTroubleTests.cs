using Dastan.Domain.Rates;
using Dastan.Tests.Rates.Asking;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Tests.Journeys.Rates;

/// <summary>A bank that fails, and a program that is killed: nothing that is good is lost, and the next turn goes on.</summary>
public sealed class BankTroubleTests
{
    private static readonly SmallBank Bank = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_failure_changes_nothing_that_is_good_and_is_told_with_bank_address_and_reason()
    {
        await using var paper = await AskedPaper.ReadAlreadyAsync("2026-04-01T15:00");
        var before = await paper.SeriesAsync("NBK", "USD", "KZT");
        paper.Server.Gives(
            SmallBank.PathOf("2026-04-02"),
            new BankPage(503, "text/html", "2026-04-02 USD 1"u8.ToArray())
        );

        var next = await paper.TurnAsync(Bank);

        var watch = await paper.WatchAsync("NBK");
        Assert.Equal(1, watch.Failures);
        Assert.StartsWith(
            $"NBK, {paper.Server.Address}list/2026-04-02: it answered with status 503",
            watch.LastFailure
        );
        Assert.InRange(next - paper.Now, Duration.FromMinutes(3), Duration.FromMinutes(7));
        Assert.Equal(before, await paper.SeriesAsync("NBK", "USD", "KZT"));
        // Nobody is asked more who wants no questions now.
        Assert.Equal("GET list/2026-04-02", paper.Server.Asked[^1]);

        paper.Server.Gives(SmallBank.PathOf("2026-04-02"), "2026-04-02 USD 475.09");
        paper.Later(next - paper.Now);
        await paper.TurnAsync(Bank);
        Assert.Equal(
            (0, true),
            ((await paper.WatchAsync("NBK")).Failures, (await paper.WatchAsync("NBK")).LastFailure is not "")
        );
    }

    [Fact]
    public async Task A_bank_that_says_when_to_come_again_is_not_asked_before()
    {
        await using var paper = await AskedPaper.ReadAlreadyAsync("2026-04-01T11:00");
        paper.Server.Gives(
            SmallBank.PathOf("2026-04-02"),
            new BankPage(429, "text/plain", []) { Headers = new() { ["Retry-After"] = "5400" } }
        );

        var next = await paper.TurnAsync(Bank);

        Assert.InRange(next - paper.Now, Duration.FromMinutes(90), Duration.FromMinutes(91));
    }

    [Fact]
    public async Task When_nobody_answers_that_is_kept_and_told()
    {
        await using var paper = await AskedPaper.ReadAlreadyAsync("2026-04-01T15:00");
        paper.Server.Gives(
            SmallBank.PathOf("2026-04-02"),
            BankPage.Doing(context =>
            {
                context.Abort();
                return Task.CompletedTask;
            })
        );

        await paper.TurnAsync(Bank);

        Assert.Contains("list/2026-04-02 broke off", (await paper.WatchAsync("NBK")).LastFailure);
        var kept = await paper.ReadAsync(db => db.KeptAnswers.OrderBy(one => one.Id).LastAsync(Stop));
        Assert.Equal((0, null, ReadingOutcome.SourceError), (kept.Status, kept.Payload, kept.Outcome));
    }

    [Fact]
    public async Task What_a_killed_program_left_is_taken_at_the_next_turn()
    {
        await using var paper = await AskedPaper.OpenAsync("2026-04-01T15:00");
        paper.Server.Gives(SmallBank.PathOf("2026-04-02"), "2026-04-02 USD 475.09");
        await paper.AsksAsync(Bank, SmallBank.PathOf("2026-04-02"));
        // As it is when the bytes are kept and nothing else.
        await paper.Paper.InDatabaseAsync(async db =>
        {
            await db.DayLists.ExecuteDeleteAsync(Stop);
            await db.KeptAnswers.ExecuteUpdateAsync(set => set.SetProperty(kept => kept.IsTaken, false), Stop);
            await db.LedgerStates.ExecuteUpdateAsync(
                set => set.SetProperty(one => one.Version, one => one.Version + 1),
                Stop
            );
        });
        paper.Get<Dastan.Web.Ledger.RateBooks>().Forget();
        paper.Server.Gives(SmallBank.PathOf("2026-04-02"), new BankPage(503, "text/plain", []));

        await paper.TurnAsync(Bank);

        Assert.Equal(["2026-04-02 475.09"], await paper.SeriesAsync("NBK", "USD", "KZT"));
        Assert.True(
            await paper.ReadAsync(db => db.KeptAnswers.AllAsync(kept => kept.IsTaken || kept.Payload == null, Stop))
        );
    }
}
