using CsCheck;
using Dastan.Domain.Rates;
using Dastan.Domain.Rates.Ledger;
using Dastan.Tests.Rates.Asking;
using Dastan.Web.Ledger;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Tests.Journeys.Rates;

/// <summary>The ledger is what the archive and the decisions say, whichever way it came about.</summary>
public sealed class RebuildTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_tampered_with_is_listed_and_mended_and_decisions_stay()
    {
        await using var paper = await AskedPaper.OpenAsync("2026-04-02T15:00");
        await SaysAsync(paper, "NBK", "1", "2026-04-01 USD 478.77, 100 UZS 3.93");
        await SaysAsync(paper, "NBK", "2", "2026-04-02 USD 475.09, 100 UZS 391");
        await DecideAsync(paper, "NBK/UZS/2026-04-02/1", RateVerdict.Released);
        Assert.Empty(await paper.DifferencesAsync());

        await paper.Paper.InDatabaseAsync(async db =>
        {
            await db
                .Observations.Where(said => said.Base == "USD" && said.AsOf == new LocalDate(2026, 4, 2))
                .ExecuteUpdateAsync(set => set.SetProperty(said => said.Value, 1m), Stop);
            await db.DayLists.Where(day => day.AsOf == new LocalDate(2026, 4, 1)).ExecuteDeleteAsync(Stop);
        });
        var differences = await paper.DifferencesAsync();
        Assert.Contains(
            differences,
            line => line.StartsWith("NBK 2026-04-02: only in the ledger: 1 USD = 1 KZT (\"475.09\")")
        );
        Assert.Contains(
            differences,
            line => line.StartsWith("NBK 2026-04-01: only by the archive: 100 UZS = 3.93 KZT")
        );
        Assert.Equal(differences, await paper.DifferencesAsync());

        Assert.Equal(differences, await paper.DifferencesAsync(isCheck: false));

        Assert.Empty(await paper.DifferencesAsync());
        Assert.Equal(["2026-04-01 478.77", "2026-04-02 475.09"], await paper.SeriesAsync("NBK", "USD", "KZT"));
        Assert.Equal(["2026-04-01 3.93", "2026-04-02 391"], await paper.SeriesAsync("NBK", "UZS", "KZT"));
    }

    [Fact]
    public async Task A_better_reader_of_the_same_bytes_makes_another_ledger()
    {
        await using var paper = await AskedPaper.OpenAsync("2026-04-02T15:00");
        await SaysAsync(paper, "NBK", "1", "x2026-04-01 USD 478.77");
        IRateSource Better(Bank bank, Uri address) => new Forgiving(bank.Code);

        Assert.Contains(
            "NBK answer 1: kept as Rejected, read now as Ok",
            (await paper.DifferencesAsync(readers: Better))[0]
        );
        await paper.DifferencesAsync(isCheck: false, Better);

        Assert.Empty(await paper.DifferencesAsync(readers: Better));
        Assert.Equal(["2026-04-01 478.77"], await paper.SeriesAsync("NBK", "USD", "KZT"));
    }

    [Fact]
    public async Task A_number_that_its_owner_contradicts_is_held_whichever_of_the_two_came_first()
    {
        string[] steps = ["NBKR 2026-04-01 USD 87.45, KZT 0.1826", "NBK 2026-04-01 USD 478.77, KGS 6.47"];
        foreach (var order in new[] { steps, [.. steps.Reverse()] })
        {
            await using var paper = await AskedPaper.OpenAsync("2026-04-02T15:00");
            foreach (var step in order)
                await SaysAsync(paper, step.Split(' ')[0], "1", step.Split(' ', 2)[1]);

            var held = Assert.Single(await paper.ReadAsync(db => HeldNumbers.ReadAsync(db, Stop)));
            Assert.Equal("NBK/KGS/2026-04-01/1", held.Name.ToString());
            Assert.Empty(await paper.DifferencesAsync());
        }
    }

    [Fact]
    public async Task A_shock_waits_for_the_euro_and_counts_when_it_has_come()
    {
        await using var paper = await AskedPaper.OpenAsync("2022-02-26T15:00");
        await SaysAsync(paper, "NBKR", "1", "2022-02-25 USD 84.7956, EUR 94.8736");
        await SaysAsync(paper, "NBKR", "2", "2022-02-26 USD 94.7556, EUR 106.2778");
        paper.Later(Duration.FromMinutes(10));
        await SaysAsync(paper, "NBKR", "2", "2022-02-26 USD 94.7556, EUR 106.2778");
        Assert.Equal(["2022-02-25 84.7956"], await paper.SeriesAsync("NBKR", "USD", "KGS"));

        await SaysAsync(paper, "ECB", "1", "2022-02-24 USD 1.1163\n2022-02-25 USD 1.1216");

        Assert.Equal(["2022-02-25 84.7956", "2022-02-26 94.7556"], await paper.SeriesAsync("NBKR", "USD", "KGS"));
        Assert.Empty(await paper.DifferencesAsync());
    }

    [Fact]
    public async Task A_failure_between_takes_no_confirmation_away()
    {
        await using var paper = await AskedPaper.OpenAsync("2022-02-26T15:00");
        await SaysAsync(paper, "ECB", "1", "2022-02-24 USD 1.1163\n2022-02-25 USD 1.1216");
        await SaysAsync(paper, "NBKR", "1", "2022-02-25 USD 84.7956, EUR 94.8736");
        await SaysAsync(paper, "NBKR", "2", "2022-02-26 USD 94.7556, EUR 106.2778");
        await SaysAsync(paper, "NBKR", "2", "<html>back soon</html>");
        paper.Later(Duration.FromMinutes(10));

        await SaysAsync(paper, "NBKR", "2", "2022-02-26 USD 94.7556, EUR 106.2778");

        Assert.Equal(["2022-02-25 84.7956", "2022-02-26 94.7556"], await paper.SeriesAsync("NBKR", "USD", "KGS"));
        Assert.Empty(await paper.DifferencesAsync());
    }

    // Quiet days, shocks with the whole list, slips of a point, restatements, in any order, of four banks.
    private static readonly Gen<(string Bank, int Day, decimal Move, int Slip, int Wait)[]> Answers = Gen.Select(
        Gen.Int[0, 3].Select(bank => new[] { "ECB", "NBKR", "NBK", "CBU" }[bank]),
        Gen.Int[0, 20],
        Gen.Int[0, 4].Select(move => new[] { 0.99m, 1m, 1m, 1.01m, 1.12m }[move]),
        Gen.Int[0, 8],
        Gen.Int[0, 15]
    ).Array[1, 15];

    [Fact]
    public async Task Whatever_the_order_in_which_banks_are_heard_the_ledger_is_what_the_archive_says()
    {
        await using var paper = await AskedPaper.OpenAsync("2026-05-02T00:00");
        await Answers.SampleAsync(
            async answers =>
            {
                await paper.ForgetAllAsync();
                foreach (var (bank, day, move, slip, wait) in answers)
                {
                    paper.Later(Duration.FromMinutes(wait));
                    await SaysAsync(paper, bank, $"{day}", Text(bank, day, move, slip));
                }

                var differences = await paper.DifferencesAsync();
                Assert.True(differences is [], string.Join('\n', differences));
            },
            iter: 25,
            threads: 1
        );
    }

    private static string Text(string bank, int day, decimal move, int slip)
    {
        var asOf = new LocalDate(2026, 4, 1).PlusDays(day);
        decimal Slipped(int at, decimal value) => Math.Round(slip == at ? value * 100 : value, 4);
        return FormattableString.Invariant(
            bank switch
            {
                "ECB" => $"{asOf:uuuu-MM-dd} USD {Slipped(1, 1.15m * move)}, GBP 0.8612",
                "NBKR" =>
                    $"{asOf:uuuu-MM-dd} USD {87.45m * move}, EUR {100.57m * move}, KZT {Slipped(2, 0.1826m * move)}",
                "NBK" =>
                    $"{asOf:uuuu-MM-dd} USD {478.77m * move}, EUR {550.59m * move}, KGS {Slipped(3, 5.47m * move)}, 100 UZS {Slipped(4, 3.93m)}",
                _ => (FormattableString)
                    $"{asOf:uuuu-MM-dd} USD {12142.10m * move}, EUR {13963m * move}, KGS {Slipped(5, 138.8m)}, KZT {Slipped(6, 25.36m)}",
            }
        );
    }

    private static Task SaysAsync(AskedPaper paper, string bank, string path, string text)
    {
        paper.Server.Gives(path, text);
        return paper.AsksAsync(bank is "ECB" ? new EuroBank() : new SmallBank(bank), path);
    }

    private static Task DecideAsync(AskedPaper paper, string name, RateVerdict verdict) =>
        paper.Paper.InDatabaseAsync(async db =>
            Assert.Null(
                await DecideRate.AsAsync(
                    db,
                    paper.Get<RateBooks>(),
                    [ObservationName.Read(name)!],
                    verdict,
                    "Aigul",
                    "the bank prints a hundred",
                    paper.Now,
                    Stop
                )
            )
        );

    private sealed class Forgiving(string code) : IRateSource
    {
        private readonly SmallBank small = new(code);

        public Bank Bank => small.Bank;

        public int ParserVersion => 2;

        public IReadOnlyList<BankRequest> RequestsFor(LocalDate day) => small.RequestsFor(day);

        public IEnumerable<BankRequest> RequestsForHistory(LocalDate from, LocalDate until) =>
            small.RequestsForHistory(from, until);

        public BankReading Read(BankAnswer answer) =>
            small.Read(answer.Body.Span.StartsWith("x"u8) ? answer with { Body = answer.Body[1..] } : answer);
    }
}
