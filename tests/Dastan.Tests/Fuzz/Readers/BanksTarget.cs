using Dastan.Tests.Rates.Fuzz;

namespace Dastan.Tests.Fuzz.Readers;

/// <summary>Answers of banks: an answer that was spoilt on its way never breaks a reader, and never becomes another rate than was printed.</summary>
/// <param name="manifest">Names recorded answers, to be spoilt besides our own; null for ours alone.</param>
internal sealed class BanksTarget(Random random, string? manifest) : FuzzTarget
{
    private readonly List<Seed> seeds = [.. Seeds.Own, .. manifest is null ? [] : Seeds.In(manifest)];
    private readonly Spoiler spoiler = new(random);

    public override Task<Trial> TryAsync() => Task.FromResult(seeds[random.Next(seeds.Count)].Spoil(spoiler));
}
