using Dastan.Tests.Fuzz;

namespace Dastan.Bench.Fuzz;

/// <summary>What was kept as faulty, sent in once more: a machine that stood still makes slow what is not, and what was mended is to be seen.</summary>
internal static class Kept
{
    // The first pays for what the runtime compiles.
    private const int Times = 5;

    /// <param name="files">Each by the name that it was kept under, which begins with its target's.</param>
    /// <returns>1 where one is faulty still.</returns>
    public static async Task<int> AgainAsync(IReadOnlyList<string> files)
    {
        var faults = 0;
        foreach (var file in files)
        {
            var name = Path.GetFileName(file).Split('-')[0];
            if (!File.Exists(file) || !FuzzTargets.All(null).TryGetValue(name, out var open))
            {
                Console.Error.WriteLine($"{file} is not there, or not named after a target.");
                return 2;
            }
            await using var target = await open(new Random(0));
            var body = await File.ReadAllBytesAsync(file);
            if (target.Again(body) is not { } first)
            {
                Console.Error.WriteLine($"{file}: of {name}, the bytes alone do not say what was done.");
                return 2;
            }
            var best = Enumerable
                .Range(0, Times)
                .Select(_ => target.Again(body)!)
                .Append(first)
                .MinBy(trial => trial.Took)!;
            var fault = best.Fault ?? Slowness.Of(best, target);
            faults += fault is null ? 0 : 1;
            Console.WriteLine($"{file}: {best.Took.TotalMilliseconds:0} ms for {body.Length} bytes, {fault ?? "well"}");
        }
        return faults > 0 ? 1 : 0;
    }
}
