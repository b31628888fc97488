using Dastan.Domain.Rates;
using Dastan.Tests.Rates.Asking;
using Dastan.Web.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace Dastan.Tests.Journeys.Rates;

public sealed class AskBanksTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_bank_has_its_own_turn_and_goes_on_until_the_paper_closes()
    {
        await using var paper = await AskedPaper.OpenAsync("2026-04-01T15:00");
        paper.Server.Gives(SmallBank.PathOf("2026-04-01"), "2026-04-01 USD 478.77");
        using var clockwork = Clockwork(paper, isOn: true, new SmallBank("NBK"), new SmallBank("NBKR"));

        await clockwork.StartAsync(Stop);
        await EventuallyAsync(
            paper,
            async () =>
                (await paper.ReadAsync(db => db.BankWatches.CountAsync(watch => watch.NextAt != null, Stop))) == 2
        );
        paper.Server.Gives(SmallBank.PathOf("2026-04-02"), "2026-04-02 USD 475.09");
        await EventuallyAsync(
            paper,
            async () => (await paper.SeriesAsync("NBK", "USD", "KZT")).Contains("2026-04-02 475.09")
        );
        await clockwork.StopAsync(Stop);

        var asked = paper.Server.Asked.Count;
        paper.Later(Duration.FromDays(1));
        Assert.True(clockwork.ExecuteTask!.IsCompletedSuccessfully);
        Assert.Equal(asked, paper.Server.Asked.Count);
        Assert.All(
            await paper.ReadAsync(db => db.BankWatches.ToListAsync(Stop)),
            watch => Assert.Equal("", watch.LeaseOwner)
        );
    }

    [Fact]
    public async Task A_bank_on_which_its_reader_breaks_delays_no_other_and_does_not_end_the_paper()
    {
        await using var paper = await AskedPaper.OpenAsync("2026-04-01T15:00");
        paper.Server.Gives(SmallBank.PathOf("2026-04-01"), "2026-04-01 USD 478.77");
        using var clockwork = Clockwork(paper, isOn: true, new Breaking(), new SmallBank("NBK"));

        await clockwork.StartAsync(Stop);
        await EventuallyAsync(paper, async () => (await paper.SeriesAsync("NBK", "USD", "KZT")).Count == 1);

        Assert.False(clockwork.ExecuteTask!.IsCompleted);
        await clockwork.StopAsync(Stop);
    }

    [Fact]
    public async Task No_bank_is_asked_where_that_is_switched_off()
    {
        await using var paper = await AskedPaper.OpenAsync("2026-04-01T15:00");
        using var clockwork = Clockwork(paper, isOn: false, new SmallBank("NBK"));

        await clockwork.StartAsync(Stop);
        await clockwork.ExecuteTask!;

        Assert.Empty(paper.Server.Asked);
    }

    private static AskBanks Clockwork(AskedPaper paper, bool isOn, params IRateSource[] sources) =>
        new(
            sources,
            paper.OtherNode(),
            paper.Paper.Settings.Rates with
            {
                Fetch = isOn,
            },
            paper.Paper.Clock,
            new TellOfBanks(NullLogger<TellOfBanks>.Instance)
        );

    // The clock moves on until what is awaited has come; a minute of real time is for a machine that is busy.
    private static async Task EventuallyAsync(AskedPaper paper, Func<Task<bool>> isSo)
    {
        for (var tries = 0; tries < 1200; tries++)
        {
            if (await isSo())
                return;
            await Task.Delay(50, Stop);
            paper.Later(Duration.FromSeconds(30));
        }
        Assert.Fail("It has not come.");
    }

    private sealed class Breaking : IRateSource
    {
        public Bank Bank { get; } = Bank.Find("CBU")!;

        public int ParserVersion => 1;

        public IReadOnlyList<BankRequest> RequestsFor(LocalDate day) =>
            throw new InvalidOperationException("Nobody foresaw this.");

        public IEnumerable<BankRequest> RequestsForHistory(LocalDate from, LocalDate until) => [];

        public BankReading Read(BankAnswer answer) => throw new InvalidOperationException("Nobody foresaw this.");
    }
}
