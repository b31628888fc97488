using Dastan.Tests.Fuzz;

namespace Dastan.Bench.Fuzz;

/// <summary>What is asked for on the command line.</summary>
/// <param name="Manifest">Of recorded answers of banks; null for none.</param>
internal sealed record Asked(TimeSpan Time, IReadOnlyList<string> Targets, string? Manifest, int Seed)
{
    /// <summary>Null where that is not understood. Without a target, all are asked for.</summary>
    public static Asked? Of(string[] words)
    {
        if (words is not [var first, .. var rest] || !double.TryParse(first, out var minutes) || !(minutes > 0))
            return null;

        var manifest = Array.Find(rest, word => word.EndsWith(".json", StringComparison.Ordinal));
        var seeds = rest.Where(word => int.TryParse(word, out _)).ToList();
        var targets = rest.Except(seeds).Where(word => word != manifest).ToList();
        var all = FuzzTargets.All(manifest).Keys;
        if (targets.Except(all).Any() || seeds.Count > 1)
            return null;
        return new(
            TimeSpan.FromMinutes(minutes),
            targets is [] ? [.. all] : targets,
            manifest,
            seeds is [var seed] ? int.Parse(seed) : Environment.TickCount
        );
    }
}
