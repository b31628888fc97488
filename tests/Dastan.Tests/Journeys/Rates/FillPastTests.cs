using Dastan.Domain.Rates.Ledger;
using Dastan.Tests.Rates.Asking;
using Dastan.Web.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Tests.Journeys.Rates;

public sealed class FillPastTests
{
    private static readonly SmallBank Bank = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_past_is_asked_for_once_the_newest_first()
    {
        await using var paper = await WithListsAsync();

        var (past, filled) = await FillAsync(paper, "2026-03-20");

        Assert.Equal(14, past.Requests.Count);
        Assert.Equal(["GET list/2026-04-02", "GET list/2026-04-01"], paper.Server.Asked.Take(2));
        Assert.Equal("GET list/2026-03-20", paper.Server.Asked[^1]);
        Assert.Equal((14, 0, 0, 3), (filled.Answered, filled.NotAsked, filled.Failures.Count, filled.Lists));
        var watch = await paper.WatchAsync("NBK");
        Assert.Equal(
            (new LocalDate(2026, 3, 20), new LocalDate(2026, 3, 20)),
            (watch.BackfillFrom, watch.BackfilledTo)
        );
        Assert.Equal(3, (await paper.SeriesAsync("NBK", "USD", "KZT")).Count);
    }

    [Fact]
    public async Task What_was_had_is_not_asked_for_again_but_the_newest_days_are()
    {
        await using var paper = await WithListsAsync();
        await FillAsync(paper, "2026-03-20");
        paper.Server.Asked.Clear();

        var (past, _) = await FillAsync(paper, "2026-03-18");

        // Of the last days nobody knows yet what they will be in the end.
        Assert.Equal(
            ["list/2026-04-02", "list/2026-04-01", "list/2026-03-31", "list/2026-03-19", "list/2026-03-18"],
            past.Requests.Select(request => request.Path)
        );
        Assert.Equal(11, past.Known);
        Assert.Equal(5, paper.Server.Asked.Count);
    }

    [Fact]
    public async Task Stopped_half_way_it_goes_on_where_it_was()
    {
        await using var paper = await WithListsAsync();
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        var past = await PlanAsync(paper, "2026-03-01");
        var filled = new FilledPast(past);
        var step = 0;

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            paper
                .Get<FillPast>()
                .RunAsync(
                    past,
                    filled,
                    _ =>
                    {
                        if (++step == 10)
                            stopping.Cancel();
                    },
                    stopping.Token
                )
        );

        Assert.Equal(9, filled.Answered);
        Assert.Equal(new LocalDate(2026, 3, 25), (await paper.WatchAsync("NBK")).BackfilledTo);
        var rest = await PlanAsync(paper, "2026-03-01");
        Assert.Equal(6, rest.Known);
        await FillAsync(paper, "2026-03-01");
        Assert.Equal(new LocalDate(2026, 3, 1), (await paper.WatchAsync("NBK")).BackfilledTo);
    }

    [Fact]
    public async Task A_day_that_can_t_be_read_is_told_and_the_others_come()
    {
        await using var paper = await WithListsAsync();
        paper.Server.Gives(SmallBank.PathOf("2026-03-25"), "<html>back soon</html>");

        var (_, filled) = await FillAsync(paper, "2026-03-20");

        Assert.Equal((13, 0), (filled.Answered, filled.NotAsked));
        Assert.StartsWith(
            $"NBK, {paper.Server.Address}list/2026-03-25: it begins with <html>",
            Assert.Single(filled.Failures)
        );
        Assert.Equal(new LocalDate(2026, 3, 26), (await paper.WatchAsync("NBK")).BackfilledTo);
        // It is asked again the next time.
        Assert.Contains(
            "list/2026-03-25",
            (await PlanAsync(paper, "2026-03-20")).Requests.Select(request => request.Path)
        );
    }

    [Fact]
    public async Task A_bank_that_is_deaf_for_a_moment_is_asked_again()
    {
        await using var paper = await WithListsAsync();
        var deaf = new BankPage(503, "text/plain", []);
        paper.Server.Gives(SmallBank.PathOf("2026-03-30"), deaf, deaf, BankPage.Of("2026-03-30 USD 482.00"));

        var (_, filled) = await FillAsync(paper, "2026-03-20");

        Assert.Equal((14, 0), (filled.Answered, filled.Failures.Count));
        Assert.Equal(3, paper.Server.Asked.Count(asked => asked is "GET list/2026-03-30"));
    }

    [Fact]
    public async Task A_bank_that_stays_deaf_is_left_alone()
    {
        await using var paper = await WithListsAsync();
        paper.Server.Gives(SmallBank.PathOf("2026-03-30"), new BankPage(503, "text/plain", []));

        var (_, filled) = await FillAsync(paper, "2026-03-20");

        Assert.Equal((3, 10, 1), (filled.Answered, filled.NotAsked, filled.Failures.Count));
        Assert.Contains("status 503", filled.Failures[0]);
        Assert.Equal(5, paper.Server.Asked.Count(asked => asked is "GET list/2026-03-30"));
    }

    [Fact]
    public async Task A_bank_that_wants_an_hour_is_left_alone_at_once()
    {
        await using var paper = await WithListsAsync();
        paper.Server.Gives(
            SmallBank.PathOf("2026-03-30"),
            new BankPage(429, "text/plain", []) { Headers = new() { ["Retry-After"] = "3600" } }
        );

        var (_, filled) = await FillAsync(paper, "2026-03-20");

        Assert.Equal(10, filled.NotAsked);
        Assert.Single(paper.Server.Asked, "GET list/2026-03-30");
    }

    [Fact]
    public async Task Of_a_bank_that_has_its_past_in_one_file_that_file_is_asked_for()
    {
        await using var paper = await AskedPaper.OpenAsync("2026-04-01T15:00");
        paper.Server.Gives("ecb", "2026-04-01 USD 1.15");
        paper.Server.Gives("ecb-history", "2026-03-31 USD 1.14\n2005-06-01 USD 1.23");

        var past = await paper.Get<FillPast>().PlanAsync(new EuroBank(), new(2005, 1, 1), new(2005, 12, 31), Stop);
        await paper.Get<FillPast>().RunAsync(past, new FilledPast(past), _ => { }, Stop);

        Assert.Equal(["GET ecb-history"], paper.Server.Asked);
        Assert.Equal(["2005-06-01 1.23", "2026-03-31 1.14"], await paper.SeriesAsync("ECB", "EUR", "USD"));
        // A stretch that ends in the past says nothing of what lies after it.
        Assert.Equal(0, await paper.ReadAsync(db => db.BankWatches.CountAsync(Stop)));
    }

    [Fact]
    public async Task Days_before_a_bank_s_own_history_are_not_asked_for()
    {
        await using var paper = await AskedPaper.OpenAsync("2026-04-01T15:00");

        var past = await paper.Get<FillPast>().PlanAsync(Bank, new(1990, 1, 1), new(2000, 1, 3), Stop);

        Assert.Equal(["list/2000-01-03", "list/2000-01-02", "list/2000-01-01"], past.Requests.Select(one => one.Path));
    }

    [Fact]
    public async Task A_shock_of_the_past_counts_when_it_was_given_twice()
    {
        var som = new SmallBank("NBKR");
        await using var paper = await AskedPaper.OpenAsync("2022-03-01T15:00");
        paper.Server.Gives("ecb", "2022-02-24 USD 1.1163\n2022-02-25 USD 1.1216");
        await paper.AsksAsync(new EuroBank(), "ecb");
        paper.Server.Gives(SmallBank.PathOf("2022-02-25"), "2022-02-25 USD 84.7956, EUR 94.8736");
        paper.Server.Gives(SmallBank.PathOf("2022-02-26"), "2022-02-26 USD 94.7556, EUR 106.2778");
        var past = await paper.Get<FillPast>().PlanAsync(som, new(2022, 2, 20), null, Stop);
        await paper.Get<FillPast>().RunAsync(past, new FilledPast(past), _ => { }, Stop);

        var (waiting, from) = await paper.Get<AskAgain>().WaitingAsync(som.Bank, Stop);
        Assert.Equal((1, paper.Now + KeptAnswer.Confirmation), (waiting.Count, from));
        paper.Later(KeptAnswer.Confirmation);
        Assert.Single(await paper.Get<AskAgain>().AskAsync(som, waiting, Stop));

        Assert.Equal(["2022-02-25 84.7956", "2022-02-26 94.7556"], await paper.SeriesAsync("NBKR", "USD", "KGS"));
        Assert.Empty((await paper.Get<AskAgain>().WaitingAsync(som.Bank, Stop)).Waiting);
    }

    private static async Task<AskedPaper> WithListsAsync()
    {
        var paper = await AskedPaper.OpenAsync("2026-04-01T15:00");
        paper.Server.Gives(SmallBank.PathOf("2026-04-01"), "2026-04-01 USD 478.77");
        paper.Server.Gives(SmallBank.PathOf("2026-03-30"), "2026-03-30 USD 482.00");
        paper.Server.Gives(SmallBank.PathOf("2026-03-21"), "2026-03-21 USD 485.10");
        return paper;
    }

    private static Task<PastToFill> PlanAsync(AskedPaper paper, string from) =>
        paper.Get<FillPast>().PlanAsync(Bank, NodaTime.Text.LocalDatePattern.Iso.Parse(from).Value, null, Stop);

    private static async Task<(PastToFill Past, FilledPast Filled)> FillAsync(AskedPaper paper, string from)
    {
        var past = await PlanAsync(paper, from);
        var filled = new FilledPast(past);
        await paper.Get<FillPast>().RunAsync(past, filled, _ => { }, Stop);
        return (past, filled);
    }
}
