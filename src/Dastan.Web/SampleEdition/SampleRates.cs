using System.Text;
using Dastan.Domain.Rates;
using Dastan.Domain.Rates.Banks;
using Dastan.Web.Data;
using Dastan.Web.Ledger;
using NodaTime;

namespace Dastan.Web.SampleEdition;

/// <summary>
/// The rates of the sample edition: figures that banks published on the days named, written down in files of our own. They go
/// the way of every list, through archive and guard.
/// </summary>
public static class SampleRates
{
    // When they were written down: what a list of the future is, is told by it.
    private static readonly Instant WrittenAt = Instant.FromUtc(2026, 11, 26, 0, 0);

    // The euro and the owners first: the others are measured by them.
    private static readonly string[] Order = ["ECB", "CBR", "PBOC", "NBKR", "NBK", "NBT", "CBT", "CBU"];

    /// <summary>Takes them into the ledger; those that are there already say nothing new.</summary>
    public static async Task IntoAsync(NewsDb db, RateBooks books, CancellationToken stop)
    {
        foreach (var code in Order)
        {
            var bank = Bank.Find(code)!;
            var answer = new BankAnswer(
                Transcript.AddressOf($"sample edition, {code}.csv"),
                200,
                "text/csv; charset=utf-8",
                Encoding.UTF8.GetBytes(SampleFiles.Text($"rates/{code}.csv")),
                WrittenAt
            );
            var taken = await TakeAnswer.IntoAsync(db, books, new Transcript(bank), answer, stop);
            if (!taken.Reading.IsUsable)
                throw new FormatException($"The sample rates of {code} can't be read: {taken.Reading.Reason}");
        }
    }
}
