using System.Text;
using Dastan.Domain.Rates;
using Dastan.Domain.Rates.Banks;
using Dastan.Tests.Journeys;
using Dastan.Web.Ledger;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dastan.Tests.Data;

public sealed class LedgerTests
{
    private static readonly Instant Morning = Instant.FromUtc(2026, 4, 1, 11, 0);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_a_bank_printed_is_kept_with_its_digits_and_its_bytes()
    {
        await using var paper = await TestPaper.OpenAsync();

        var taken = await SaysAsync(paper, "NBK", 1, ",USD,1,KZT,478.770,2026-04-01", ",UZS,100,KZT,3.93,2026-04-01");

        Assert.Equal((2, 0, 0), (taken.Settled.Observations, taken.Settled.Restated, taken.Settled.Held));
        Assert.Equal(new LocalDate(2026, 4, 1), taken.Settled.NewestFixing);
        await paper.InDatabaseAsync(async db =>
        {
            var dollar = await db.Observations.SingleAsync(said => said.Base == "USD", Stop);
            Assert.Equal(
                ("478.770", "478.770"),
                (dollar.Text, dollar.Value.ToString(System.Globalization.CultureInfo.InvariantCulture))
            );
            var answer = await db.KeptAnswers.SingleAsync(Stop);
            Assert.True(answer.IsTaken);
            Assert.Contains("3.93", Encoding.UTF8.GetString((await Archive.ReadAsync(db, answer.Payload!, Stop))!));
        });
    }

    [Fact]
    public async Task The_same_answer_again_makes_the_kept_one_longer()
    {
        await using var paper = await TestPaper.OpenAsync();
        await SaysAsync(paper, "NBK", 1, ",USD,1,KZT,478.77,2026-04-01");

        var again = await SaysAsync(paper, "NBK", 1, Later(3), ",USD,1,KZT,478.77,2026-04-01");

        Assert.Equal(SettledDays.None, again.Settled);
        await paper.InDatabaseAsync(async db =>
        {
            var answer = await db.KeptAnswers.SingleAsync(Stop);
            Assert.Equal((2, Duration.FromMinutes(3)), (answer.Times, answer.LastAt - answer.FirstAt));
            Assert.Equal(1, await db.RatePayloads.CountAsync(Stop));
        });
    }

    [Fact]
    public async Task A_restated_day_has_two_revisions_and_the_series_the_newer()
    {
        await using var paper = await TestPaper.OpenAsync();
        await SaysAsync(paper, "NBT", 1, ",USD,1,TJS,9.3371,2026-03-30");

        var taken = await SaysAsync(paper, "NBT", 1, Later(60), ",USD,1,TJS,9.3400,2026-03-30");

        Assert.Equal(1, taken.Settled.Restated);
        var point = Assert.Single((await SeriesAsync(paper, new("NBT", "USD", "TJS"))).Points);
        Assert.Equal((9.3400m, 2), (point.Value, point.Revision));
    }

    [Fact]
    public async Task An_answer_that_can_t_be_used_changes_nothing_and_is_kept_with_its_reason()
    {
        await using var paper = await TestPaper.OpenAsync();
        await SaysAsync(paper, "NBK", 1, ",USD,1,KZT,478.77,2026-04-01");

        var taken = await TakeAsync(paper, "NBK", Answer(1, Later(60), "<html><title>Back soon</title></html>"));

        Assert.Equal(ReadingOutcome.Rejected, taken.Reading.Outcome);
        Assert.Equal(478.77m, (await SeriesAsync(paper, new("NBK", "USD", "KZT"))).Points[^1].Value);
        await paper.InDatabaseAsync(async db =>
            Assert.Contains("Back soon", (await db.KeptAnswers.OrderBy(one => one.Id).LastAsync(Stop)).Reason)
        );
    }

    [Fact]
    public async Task A_shock_counts_once_the_bank_gives_it_again_ten_minutes_later()
    {
        await using var paper = await TestPaper.OpenAsync();
        await SaysAsync(paper, "ECB", 1, ",EUR,1,USD,1.15,2026-03-31");
        await SaysAsync(paper, "NBKR", 2, ",USD,1,KGS,84.80,2026-04-01", ",EUR,1,KGS,97.52,2026-04-01");
        string[] shock = [",USD,1,KGS,94.76,2026-04-02", ",EUR,1,KGS,108.97,2026-04-02"];

        Assert.Equal(2, (await SaysAsync(paper, "NBKR", 3, shock)).Settled.Held);
        await SaysAsync(paper, "NBKR", 3, Later(9), shock);
        Assert.Equal(84.80m, (await SeriesAsync(paper, new("NBKR", "USD", "KGS"))).Points[^1].Value);

        var confirmed = await SaysAsync(paper, "NBKR", 3, Later(10), shock);

        Assert.Equal((0, new LocalDate(2026, 4, 2)), (confirmed.Settled.Held, confirmed.Settled.NewestFixing));
        Assert.Equal(94.76m, (await SeriesAsync(paper, new("NBKR", "USD", "KGS"))).Points[^1].Value);
    }

    [Fact]
    public async Task A_list_of_less_than_half_of_the_one_before_is_refused()
    {
        await using var paper = await TestPaper.OpenAsync();
        string[] codes = ["USD", "EUR", "GBP", "CHF", "CNY"];
        await TakeAsync(
            paper,
            "NBK",
            Answer(1, Morning, Body([.. codes.Select(code => $",{code},1,KZT,478.77,2026-04-01")]))
        );

        var taken = await TakeAsync(
            paper,
            "NBK",
            Answer(2, Morning, Body(",USD,1,KZT,475.09,2026-04-02", ",EUR,1,KZT,551.06,2026-04-02"))
        );

        Assert.Equal(ReadingOutcome.Rejected, taken.Reading.Outcome);
        Assert.Contains("has 2 numbers, less than half of the 5", taken.Reading.Reason);
    }

    [Fact]
    public async Task The_course_of_one_currency_is_no_short_list()
    {
        await using var paper = await TestPaper.OpenAsync();
        string[] codes = ["USD", "EUR", "GBP", "CHF", "CNY", "TJS"];
        await TakeAsync(
            paper,
            "NBKR",
            Answer(1, Morning, Body([.. codes.Select(code => $",{code},1,KGS,87.45,2026-03-28")]))
        );
        var course = new BankAnswer(
            new(
                "https://www.nbkr.kg/index1.jsp?item=1562&lang=ENG&valuta_id=15&beg_day=29&beg_month=03&beg_year=2026&end_day=04&end_month=04&end_year=2026"
            ),
            200,
            "text/html",
            Encoding.UTF8.GetBytes(
                "<table><tr><td>Date</td></tr><tr><td><!--date-->01.04.2026<!--date--></td><td><!--value-->87,4500<!--value--></td></tr></table>"
            ),
            Morning
        );

        TakenAnswer? taken = null;
        await paper.InDatabaseAsync(async db =>
            taken = await TakeAnswer.IntoAsync(db, Books(paper), new NationalBankOfTheKyrgyzRepublic(), course, Stop)
        );

        Assert.Equal((ReadingOutcome.Ok, ""), (taken!.Reading.Outcome, taken.Reading.Reason));
        Assert.Equal(1, taken.Settled.Observations);
    }

    [Fact]
    public async Task Carried_days_lengthen_a_fixing_and_make_none()
    {
        await using var paper = await TestPaper.OpenAsync();
        await SaysAsync(paper, "NBK", 1, ",USD,1,KZT,470.11,2026-03-28");
        await SaysAsync(paper, "NBK", 2, ",USD,1,KZT,470.11,2026-03-29");
        await SaysAsync(paper, "NBK", 3, ",USD,1,KZT,470.11,2026-03-30");

        var point = Assert.Single((await SeriesAsync(paper, new("NBK", "USD", "KZT"))).Points);
        Assert.Equal((new LocalDate(2026, 3, 28), new LocalDate(2026, 3, 30)), (point.AsOf, point.Through));
    }

    private static Instant Later(int minutes) => Morning + Duration.FromMinutes(minutes);

    private static Task<TakenAnswer> SaysAsync(TestPaper paper, string bank, int address, params string[] rows) =>
        SaysAsync(paper, bank, address, Morning, rows);

    private static Task<TakenAnswer> SaysAsync(
        TestPaper paper,
        string bank,
        int address,
        Instant at,
        params string[] rows
    ) => TakeAsync(paper, bank, Answer(address, at, Body(rows)));

    private static string Body(params string[] rows) =>
        $"list,base,units,quote,value,as_of\n{string.Join('\n', rows)}\n";

    private static BankAnswer Answer(int address, Instant at, string body) =>
        new(Transcript.AddressOf($"{address}.csv"), 200, "text/csv", Encoding.UTF8.GetBytes(body), at);

    private static async Task<TakenAnswer> TakeAsync(TestPaper paper, string bank, BankAnswer answer)
    {
        TakenAnswer? taken = null;
        await paper.InDatabaseAsync(async db =>
            taken = await TakeAnswer.IntoAsync(db, Books(paper), new Transcript(Bank.Find(bank)!), answer, Stop)
        );
        return taken!;
    }

    private static async Task<Series> SeriesAsync(TestPaper paper, SeriesId id) =>
        (await Books(paper).OpenAsync([id], Stop))[id];

    private static RateBooks Books(TestPaper paper) => paper.Services.GetRequiredService<RateBooks>();
}
