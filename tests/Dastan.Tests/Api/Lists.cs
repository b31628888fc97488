using System.Text;
using Dastan.Domain.Rates;
using Dastan.Domain.Rates.Banks;
using Dastan.Tests.Journeys;
using Dastan.Web.Ledger;
using Microsoft.Extensions.DependencyInjection;

namespace Dastan.Tests.Api;

/// <summary>Puts lists of banks into a paper's ledger, the way that every list goes.</summary>
internal static class Lists
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Takes rows as they were printed: "USD 1 KZT 475.09 2026-04-02", each of its own day.</summary>
    public static Task PrintAsync(this TestPaper paper, string bank, params IEnumerable<string> rows) =>
        paper.PrintAsync(bank, paper.Now, rows);

    /// <summary>The same, come at an instant: what comes later restates what came before.</summary>
    public static async Task PrintAsync(this TestPaper paper, string bank, Instant at, params IEnumerable<string> rows)
    {
        var lines = rows.Select(row => row.Split(' '))
            .Select(words => $",{words[0]},{words[1]},{words[2]},{words[3]},{words[4]}");
        var text = string.Join('\n', lines.Prepend("list,base,units,quote,value,as_of")) + "\n";
        var answer = new BankAnswer(
            Transcript.AddressOf($"a test, {bank}"),
            200,
            "text/csv; charset=utf-8",
            Encoding.UTF8.GetBytes(text),
            at
        );
        var taken = await paper.TakeAsync(new Transcript(Bank.Find(bank)!), answer);
        Assert.True(taken.Reading.Outcome is ReadingOutcome.Ok, taken.Reading.Reason);
    }

    /// <summary>Takes what a bank's address answered.</summary>
    public static async Task<TakenAnswer> TakeAsync(this TestPaper paper, IRateSource source, BankAnswer answer)
    {
        TakenAnswer? taken = null;
        await paper.InDatabaseAsync(async db =>
            taken = await TakeAnswer.IntoAsync(db, paper.Services.GetRequiredService<RateBooks>(), source, answer, Stop)
        );
        return taken!;
    }

    /// <summary>The ECB's own history of some months, written "2025-12".</summary>
    public static async Task TakeEuroHistoryAsync(this TestPaper paper, params string[] months)
    {
        var lines = File.ReadLines(Path.Combine(SharedData.Folder("rates"), "ecb", "eurofxref-hist.csv"))
            .Where((line, index) => index == 0 || months is [] || months.Contains(line[..7]));
        var answer = new BankAnswer(
            new("https://www.ecb.europa.eu/stats/eurofxref/eurofxref-hist.csv"),
            200,
            "text/csv",
            Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n"),
            paper.Now
        );
        var taken = await paper.TakeAsync(new EuropeanCentralBank(), answer);
        Assert.True(taken.Reading.IsUsable, taken.Reading.Reason);
    }
}
