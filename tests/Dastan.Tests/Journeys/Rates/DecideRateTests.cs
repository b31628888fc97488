using Dastan.Domain;
using Dastan.Domain.Rates.Ledger;
using Dastan.Tests.Rates.Asking;
using Dastan.Web.Ledger;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Tests.Journeys.Rates;

public sealed class DecideRateTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_held_number_is_told_with_what_counts_in_its_place_and_counts_once_released()
    {
        await using var paper = await SlippedAsync();
        var held = Assert.Single(await HeldAsync(paper));
        Assert.Equal(
            ("NBK/UZS/2026-04-02/1", "391", "3.93", false),
            (held.Name.ToString(), held.Said.Text, held.Before?.Text, held.AwaitsConfirmation)
        );
        Assert.Contains("are the units right?", held.Said.Reason);
        var version = (await paper.Get<RateBooks>().VersionsAsync(Stop))["NBK"];

        Assert.Null(await DecideAsync(paper, RateVerdict.Released, "NBK/UZS/2026-04-02/1"));

        Assert.Empty(await HeldAsync(paper));
        Assert.Equal(["2026-04-01 3.93", "2026-04-02 391"], await paper.SeriesAsync("NBK", "UZS", "KZT"));
        Assert.True((await paper.Get<RateBooks>().VersionsAsync(Stop))["NBK"] > version);
        var decision = await paper.ReadAsync(db => db.RateDecisions.SingleAsync(Stop));
        Assert.Equal(("Aigul", "seen on the bank's page", paper.Now), (decision.By, decision.Note, decision.At));
    }

    [Fact]
    public async Task A_rejected_number_never_counts_and_the_last_good_one_goes_on()
    {
        await using var paper = await SlippedAsync();

        Assert.Null(await DecideAsync(paper, RateVerdict.Rejected, "NBK/UZS/2026-04-02/1"));
        paper.Server.Gives("2", "2026-04-02 USD 475.09, 100 UZS 391");
        await paper.AsksAsync(new SmallBank(), "2");

        Assert.Empty(await HeldAsync(paper));
        Assert.Equal(["2026-04-01 3.93"], await paper.SeriesAsync("NBK", "UZS", "KZT"));
    }

    [Fact]
    public async Task Of_several_numbers_all_are_decided_on_or_none()
    {
        await using var paper = await SlippedAsync();

        var refusal = await DecideAsync(paper, RateVerdict.Released, "NBK/UZS/2026-04-02/1", "NBK/UZS/2026-04-02/7");

        Assert.Equal(
            ("unknown-number", "NBK/UZS/2026-04-02/7 is no number in the ledger."),
            (refusal?.Code, refusal?.Reason)
        );
        Assert.Single(await HeldAsync(paper));
        Assert.Equal(0, await paper.ReadAsync(db => db.RateDecisions.CountAsync(Stop)));
    }

    [Fact]
    public async Task A_released_number_is_what_the_next_one_is_compared_with()
    {
        await using var paper = await SlippedAsync();
        paper.Server.Gives("3", "2026-04-03 USD 472.31, 100 UZS 390");
        await paper.AsksAsync(new SmallBank(), "3");
        Assert.Equal(2, (await HeldAsync(paper)).Count);

        Assert.Null(await DecideAsync(paper, RateVerdict.Released, "NBK/UZS/2026-04-02/1"));

        Assert.Empty(await HeldAsync(paper));
        Assert.Empty(await paper.DifferencesAsync());
    }

    private static async Task<AskedPaper> SlippedAsync()
    {
        var paper = await AskedPaper.OpenAsync("2026-04-02T15:00");
        paper.Server.Gives("1", "2026-04-01 USD 478.77, 100 UZS 3.93");
        paper.Server.Gives("2", "2026-04-02 USD 475.09, 100 UZS 391");
        await paper.AsksAsync(new SmallBank(), "1");
        await paper.AsksAsync(new SmallBank(), "2");
        return paper;
    }

    private static Task<IReadOnlyList<HeldNumber>> HeldAsync(AskedPaper paper) =>
        paper.ReadAsync(db => HeldNumbers.ReadAsync(db, Stop));

    private static Task<Refusal?> DecideAsync(AskedPaper paper, RateVerdict verdict, params string[] names) =>
        paper.ReadAsync(db =>
            DecideRate.AsAsync(
                db,
                paper.Get<RateBooks>(),
                [.. names.Select(name => ObservationName.Read(name)!)],
                verdict,
                "Aigul",
                "seen on the bank's page",
                paper.Now,
                Stop
            )
        );
}
