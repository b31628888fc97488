using Dastan.Domain.Rates;
using Dastan.Domain.Rates.Banks;

namespace Dastan.Tests.Rates.Banks;

/// <summary>What banks are known to have answered, and what they may: each is read as the manifest says.</summary>
public sealed class ManifestTests
{
    [Theory]
    [InlineData("NBK", 21)]
    [InlineData("NBKR", 18)]
    [InlineData("NBT", 15)]
    [InlineData("CBU", 17)]
    [InlineData("CBT", 9)]
    [InlineData("ECB", 10)]
    [InlineData("CBR", 13)]
    [InlineData("TCMB", 3)]
    [InlineData("PBOC", 4)]
    public void Every_answer_of_a_bank_is_read_as_it_is_known_to_be_meant(string code, int atLeast)
    {
        var bank = Bank.Find(code)!;
        var source = RateSources.For(bank);

        var cases = RatesManifest.Of(bank);
        var faults = cases.SelectMany(one => ManifestJudge.Faults(one, source.Read(one.Answer))).ToList();

        Assert.InRange(cases.Count, atLeast, int.MaxValue);
        Assert.True(faults is [], string.Join('\n', faults));
    }
}
