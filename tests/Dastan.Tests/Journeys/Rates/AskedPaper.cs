using Dastan.Domain.Rates;
using Dastan.Domain.Rates.Banks;
using Dastan.Domain.Rates.Ledger;
using Dastan.Tests.Rates.Asking;
using Dastan.Web;
using Dastan.Web.Data;
using Dastan.Web.Jobs;
using Dastan.Web.Ledger;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Dastan.Tests.Journeys.Rates;

/// <summary>A paper whose banks are a server of the test's. Its clock stands still, and it asks when the test says so.</summary>
internal sealed class AskedPaper : IAsyncDisposable
{
    private AskedPaper(TestPaper paper, BankServer server) => (Paper, Server) = (paper, server);

    public TestPaper Paper { get; }

    public BankServer Server { get; }

    public Instant Now => Paper.Now;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <param name="at">What its clock shows: <c>2026-04-01T11:00</c>, in UTC.</param>
    /// <param name="before">It opens so long before.</param>
    public static async Task<AskedPaper> OpenAsync(
        string at,
        Func<RateSettings, RateSettings>? with = null,
        Duration before = default
    )
    {
        var server = await BankServer.OpenAsync();
        var settings = server.AsAllBanks();
        return new(await TestPaper.OpenAsync(rates: with?.Invoke(settings) ?? settings, at: At(at) - before), server);
    }

    public static Instant At(string text) =>
        NodaTime
            .Text.LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm")
            .Parse(text)
            .Value.InUtc()
            .ToInstant();

    public T Get<T>()
        where T : notnull => Paper.Services.GetRequiredService<T>();

    public void Later(Duration time) => Paper.Clock.Advance(time.ToTimeSpan());

    public void GoesTo(string at) => Later(At(at) - Now);

    /// <summary>Asks once.</summary>
    public Task<AskedBank> AsksAsync(IRateSource source, string path, LocalDate? day = null) =>
        Get<AskBank>().AskAsync(source, new BankRequest(path, day), Stop);

    /// <summary>Asks the ECB for what its euro cost in the last days of February 2022, as it said it then.</summary>
    public async Task AsksEcbAsync()
    {
        const string Path = "stats/eurofxref/eurofxref-hist.zip";
        Server.Gives(
            Path,
            "Date,USD,GBP,\n2022-02-28,1.1199,0.8355,\n2022-02-25,1.1216,0.8385,\n2022-02-24,1.1163,0.8346,\n",
            "text/csv"
        );
        _ = await AsksAsync(RateSources.For(Bank.Find("ECB")!), Path);
    }

    /// <summary>Takes a bank's turn, as the clockwork does.</summary>
    /// <returns>When to look again.</returns>
    public Task<Instant> TurnAsync(IRateSource source, string? node = null) =>
        Get<BankTurn>().TakeAsync(source, Stop, node);

    /// <summary>The clockwork of another node on the same database.</summary>
    public BankTurn OtherNode() =>
        new(
            Get<IServiceScopeFactory>(),
            Get<AskBank>(),
            Get<RateBooks>(),
            Paper.Settings.Rates,
            Paper.Clock,
            new TellOfBanks(NullLogger<TellOfBanks>.Instance)
        );

    public Task<BankWatch> WatchAsync(string bank) =>
        ReadAsync(db => db.BankWatches.AsNoTracking().SingleAsync(watch => watch.Bank == bank, Stop));

    public async Task<T> ReadAsync<T>(Func<NewsDb, Task<T>> read)
    {
        T result = default!;
        await Paper.InDatabaseAsync(async db => result = await read(db));
        return result;
    }

    /// <summary>The points of a series, as <c>2026-04-01 478.77</c>.</summary>
    public async Task<IReadOnlyList<string>> SeriesAsync(string bank, string @base, string quote)
    {
        var id = new SeriesId(bank, @base, quote);
        var series = (await Get<RateBooks>().OpenAsync([id], Stop))[id];
        return
        [
            .. series.Points.Select(point => FormattableString.Invariant($"{point.AsOf:uuuu-MM-dd} {point.Value}")),
        ];
    }

    /// <summary>What differs between the ledger and the banks' own bytes.</summary>
    /// <param name="readers">Who reads what banks answered; the small banks of tests unless said.</param>
    public async Task<IReadOnlyList<string>> DifferencesAsync(
        bool isCheck = true,
        Func<Bank, Uri, IRateSource>? readers = null
    )
    {
        var rebuild = new RebuildLedger(Get<IServiceScopeFactory>(), Get<RateBooks>(), readers ?? SmallReader);
        return (await rebuild.RunAsync(isCheck, _ => { }, Stop)).Differences;
    }

    private static IRateSource SmallReader(Bank bank, Uri address) =>
        bank.Code is "ECB" ? new EuroBank() : new SmallBank(bank.Code);

    /// <summary>Empties the ledger and the archive.</summary>
    public Task ForgetAllAsync() =>
        Paper.InDatabaseAsync(async db =>
        {
            await db.DayLists.ExecuteDeleteAsync(Stop);
            await db.RateDecisions.ExecuteDeleteAsync(Stop);
            await db.KeptAnswers.ExecuteDeleteAsync(Stop);
            await db.RatePayloads.ExecuteDeleteAsync(Stop);
            await db.BankWatches.ExecuteDeleteAsync(Stop);
            // What is kept in memory goes by these, so they go on counting.
            await db.LedgerStates.ExecuteUpdateAsync(
                set => set.SetProperty(state => state.Version, state => state.Version + 1),
                Stop
            );
            Get<RateBooks>().Forget();
        });

    public async ValueTask DisposeAsync()
    {
        await Paper.DisposeAsync();
        await Server.DisposeAsync();
    }

    /// <summary>With five weeks of <see cref="SmallBank"/> read, and nothing due but the bank itself.</summary>
    public static async Task<AskedPaper> ReadAlreadyAsync(string at)
    {
        var paper = await OpenAsync(at, before: Duration.FromHours(4));
        paper.Server.Gives(SmallBank.PathOf("2026-04-01"), "2026-04-01 USD 478.77");
        paper.Server.Gives(SmallBank.PathOf("2026-03-30"), "2026-03-30 USD 482.00");
        await paper.TurnAsync(new SmallBank());
        paper.Later(Duration.FromHours(4));
        return paper;
    }
}
