using System.Diagnostics;
using System.Text.RegularExpressions;
using Dastan.Tests.Fuzz;

namespace Dastan.Bench.Fuzz;

/// <summary>One target, tried over and over, and what came of it.</summary>
internal sealed partial class Run(string name, int seed, FuzzTarget target) : IAsyncDisposable
{
    /// <summary>How long it goes on before it is another's turn.</summary>
    public static readonly TimeSpan Turn = TimeSpan.FromSeconds(5);

    private const string Folder = "artifacts/fuzz";

    // Of one kind; more of the same tell nothing new.
    private const int MostKept = 5;

    private readonly SortedDictionary<string, long> outcomes = [];
    private readonly SortedDictionary<string, long> faults = [];
    private readonly Stopwatch watch = new();
    private Trial? slowest;
    private long trials;

    public long Faults => faults.Values.Sum();

    public string Short => $"{name} {trials} ({trials / watch.Elapsed.TotalSeconds:0} a second, {Faults} faults)";

    public string Told =>
        $"""
            {Short}
              {string.Join(", ", outcomes.Select(outcome => $"{outcome.Key} {outcome.Value}"))}
              slowest: {slowest?.Took.TotalMilliseconds:0} ms for {slowest?.Body.Length} bytes, {slowest?.Seed}
              faults: {(
                faults.Count == 0 ? "none" : string.Join("; ", faults.Select(fault => $"{fault.Value} × {fault.Key}"))
            )}
            """;

    public async Task GoOnAsync(TimeSpan time)
    {
        var began = Stopwatch.GetTimestamp();
        watch.Start();
        while (Stopwatch.GetElapsedTime(began) < time)
            Note(await target.TryAsync());
        watch.Stop();
    }

    public ValueTask DisposeAsync() => target.DisposeAsync();

    private void Note(Trial trial)
    {
        trials++;
        outcomes[trial.Outcome] = outcomes.GetValueOrDefault(trial.Outcome) + 1;
        if (slowest is null || trial.Took > slowest.Took)
            slowest = trial;
        if ((trial.Fault ?? Slowness.Of(trial, target)) is { } fault)
            Keep(trial with { Fault = fault });
    }

    private void Keep(Trial trial)
    {
        var kind = KindOf(trial.Fault!);
        var count = faults[kind] = faults.GetValueOrDefault(kind) + 1;
        if (count > MostKept)
            return;

        Directory.CreateDirectory(Folder);
        var file = Path.Combine(Folder, $"{name}-{seed}-{trials}");
        File.WriteAllBytes(file + ".bin", trial.Body.Span);
        File.WriteAllText(file + ".txt", $"{trial.Seed}\n{trial.Fault}\n");
        Console.WriteLine($"{name}, trial {trials}, {trial.Seed}: {Cut(trial.Fault!)} ({file}.bin)");
        if (count > 1 || target.Again(trial.Body) is null)
            return;
        var smallest = Smallest.Of(
            trial.Body.ToArray(),
            body => target.Again(body)?.Fault is { } fault && KindOf(fault) == kind
        );
        File.WriteAllBytes(file + ".smallest.bin", smallest);
        Console.WriteLine($"  {smallest.Length} of {trial.Body.Length} bytes are enough: {file}.smallest.bin");
    }

    // Faults are the same that begin with the same words, and crash at the same place.
    private static string KindOf(string fault)
    {
        var lines = fault.Split('\n');
        var place = lines.FirstOrDefault(line => line.Contains("   at Dastan.", StringComparison.Ordinal)) ?? "";
        return Words().Match(lines[0]).Value + place.TrimEnd();
    }

    private static string Cut(string fault) => fault[..Math.Min(fault.Length, 1500)];

    [GeneratedRegex("^(crashed: [^:]*|[^:<\"/]{0,40})")]
    private static partial Regex Words();
}
