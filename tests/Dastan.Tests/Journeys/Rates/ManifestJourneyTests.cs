using Dastan.Domain.Rates;
using Dastan.Tests.Rates.Banks;

namespace Dastan.Tests.Journeys.Rates;

public sealed class ManifestJourneyTests
{
    private const int LongestBody = 1_000_000;

    [Theory, EitherDatabase]
    [InlineData("NBKR", 18)]
    [InlineData("NBT", 15)]
    [InlineData("CBU", 17)]
    [InlineData("CBT", 9)]
    [InlineData("ECB", 9)]
    [InlineData("CBR", 13)]
    [InlineData("TCMB", 3)]
    [InlineData("PBOC", 4)]
    public Task Every_answer_of_a_bank_comes_to_in_the_ledger_what_it_has_to(string code, int atLeast) =>
        ComesToItAsync(code, atLeast);

    [Fact]
    public Task So_does_every_answer_of_the_National_Bank_of_Kazakhstan() => ComesToItAsync("NBK", 21);

    private static async Task ComesToItAsync(string code, int atLeast)
    {
        var bank = Bank.Find(code)!;
        // The ECB's whole history is read by the tests of its reader; here each number would be looked up by itself.
        var cases = RatesManifest
            .Of(bank)
            .Where(one => one.Answer.Body.Length < LongestBody)
            .OrderBy(one => one.Answer.FetchedAt)
            .ToList();
        await using var paper = await AskedPaper.OpenAsync("2005-01-01T00:00");
        var journey = new ManifestJourney(paper, bank);

        var faults = new List<string>();
        foreach (var one in cases)
            faults.AddRange(await journey.FaultsAsync(one));

        TestContext.Current.TestOutputHelper?.WriteLine($"{bank}: {cases.Count} answers, {faults.Count} faults");
        Assert.InRange(cases.Count, atLeast, int.MaxValue);
        Assert.True(faults is [], string.Join('\n', faults));
    }
}
