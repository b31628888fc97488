using System.Text;
using Dastan.Domain.Rates;
using Dastan.Domain.Rates.Banks;
using Dastan.Web.Ledger;
using Microsoft.Extensions.DependencyInjection;

namespace Dastan.Tests.Journeys;

/// <summary>A ledger of a few lists, written as "1 USD = 520.02 KZT on 2025-12-12".</summary>
public static class SmallLedger
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>The five of the strip, as they stood on the day of the sample edition and before, and what the ECB said.</summary>
    public static async Task FillAsync(TestPaper paper)
    {
        await SayAsync(
            paper,
            "ECB",
            "1 EUR = 1.1700 USD on 2025-12-11",
            "1 EUR = 1.1731 USD on 2025-12-12",
            "1 EUR = 0.8770 GBP on 2025-12-12"
        );
        await SayAsync(paper, "NBKR", "1 USD = 87.4500 KGS on 2025-12-11", "1 EUR = 102.3165 KGS on 2025-12-11");
        await SayAsync(paper, "NBKR", "1 USD = 87.4500 KGS on 2025-12-12", "1 EUR = 102.5876 KGS on 2025-12-12");
        await SayAsync(
            paper,
            "NBK",
            "1 USD = 519.50 KZT on 2025-12-11",
            "1 USD = 520.02 KZT on 2025-12-12",
            "1 USD = 521.10 KZT on 2025-12-13"
        );
        await SayAsync(paper, "NBT", "1 USD = 9.2174 TJS on 2025-12-11", "1 USD = 9.1920 TJS on 2025-12-12");
        await SayAsync(
            paper,
            "CBU",
            "1 USD = 12030.80 UZS on 2025-12-11",
            "1 EUR = 14076.04 UZS on 2025-12-11",
            "1 USD = 12030.80 UZS on 2025-12-12",
            "1 EUR = 14113.33 UZS on 2025-12-12"
        );
    }

    /// <summary>A bank gives a list at the paper's present instant.</summary>
    public static async Task SayAsync(TestPaper paper, string bank, params string[] rows)
    {
        var csv = "list,base,units,quote,value,as_of\n" + string.Concat(rows.Select(Row));
        var answer = new BankAnswer(
            new Uri($"https://bank.example/{bank.ToLowerInvariant()}.csv"),
            200,
            "text/csv",
            Encoding.UTF8.GetBytes(csv),
            paper.Now
        );
        var books = paper.Services.GetRequiredService<RateBooks>();
        await paper.InDatabaseAsync(async db =>
        {
            var taken = await TakeAnswer.IntoAsync(db, books, new Transcript(Bank.Find(bank)!), answer, Stop);
            Assert.Equal((ReadingOutcome.Ok, ""), (taken.Reading.Outcome, taken.Reading.Reason));
        });
    }

    private static string Row(string written)
    {
        var words = written.Split(' ');
        return $",{words[1]},{words[0]},{words[4]},{words[3]},{words[6]}\n";
    }
}
