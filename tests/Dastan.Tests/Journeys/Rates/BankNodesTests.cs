using Dastan.Tests.Rates.Asking;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Tests.Journeys.Rates;

/// <summary>Several nodes and several banks at once.</summary>
public sealed class BankNodesTests
{
    private static readonly SmallBank Bank = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Of_two_nodes_one_asks_and_a_dead_one_is_replaced()
    {
        await using var paper = await AskedPaper.ReadAlreadyAsync("2026-04-01T15:00");
        await paper.Paper.InDatabaseAsync(db =>
            db.BankWatches.ExecuteUpdateAsync(
                set =>
                    set.SetProperty(watch => watch.LeaseOwner, "another")
                        .SetProperty(watch => watch.LeaseUntil, paper.Now + Duration.FromMinutes(2)),
                Stop
            )
        );
        var asked = paper.Server.Asked.Count;

        Assert.Equal(paper.Now + Duration.FromMinutes(2), await paper.TurnAsync(Bank));
        Assert.Equal(asked, paper.Server.Asked.Count);

        paper.Later(Duration.FromMinutes(2));
        await paper.TurnAsync(Bank);
        Assert.True(paper.Server.Asked.Count > asked);
        Assert.Equal(
            ("", null),
            ((await paper.WatchAsync("NBK")).LeaseOwner, (await paper.WatchAsync("NBK")).LeaseUntil)
        );
    }

    [Fact]
    public async Task Two_nodes_that_wake_together_ask_once()
    {
        await using var paper = await AskedPaper.ReadAlreadyAsync("2026-04-01T15:00");
        var asked = paper.Server.Asked.Count;

        await Task.WhenAll(
            Enumerable
                .Range(0, 8)
                .Select(node => Task.Run(() => paper.OtherNode().TakeAsync(Bank, Stop, $"node {node}"), Stop))
        );

        Assert.Equal(["GET list/2026-04-02", "GET list/2026-04-01"], paper.Server.Asked.Skip(asked).Take(2));
        Assert.Single(paper.Server.Asked.Skip(asked), "GET list/2026-04-02");
    }

    [Fact]
    public async Task The_same_bytes_of_many_banks_at_once_are_kept_once()
    {
        await using var paper = await AskedPaper.OpenAsync("2026-04-01T15:00");
        paper.Server.Gives("same", "2026-04-01 USD 478.77");
        string[] banks = ["NBK", "NBKR", "NBT", "CBU", "CBT", "CBR", "TCMB", "PBOC"];

        await Task.WhenAll(banks.Select(bank => Task.Run(() => paper.AsksAsync(new SmallBank(bank), "same"), Stop)));

        Assert.Equal(1, await paper.ReadAsync(db => db.RatePayloads.CountAsync(Stop)));
        Assert.Equal(8, await paper.ReadAsync(db => db.KeptAnswers.CountAsync(kept => kept.IsTaken, Stop)));
    }
}
