using System.Diagnostics;
using System.Globalization;
using Dastan.Tests.Rates.Fuzz;

// dotnet run -c Release --project bench/fuzz-rates -- MINUTES [MANIFEST] [SEED]
// Spoils answers of all banks, our own and those of a manifest, for so many minutes on one core, and prints what came of them: how many were
// spoilt, how they were read, the slowest, and each fault with its bytes. It ends with 1 where there was a fault.
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args is not [var told, ..] || !double.TryParse(told, out var minutes))
{
    Console.Error.WriteLine("Say for how many minutes.");
    return 2;
}
var number = args.Length > 2 ? int.Parse(args[2]) : Environment.TickCount;
List<Seed> seeds = [.. Seeds.Own, .. args.Length > 1 ? Seeds.In(args[1]) : []];
var spoiler = new Spoiler(new Random(number));
var outcomes = new SortedDictionary<string, long>();
var banks = new SortedDictionary<string, long>();
var slowest = (Took: TimeSpan.Zero, Name: "");
long trials = 0,
    faults = 0;

Console.WriteLine(
    $"seed {number}: {seeds.Count} answers, {seeds.Sum(seed => seed.Known)} of their {seeds.Sum(seed => seed.Rates)} rates found in their bytes"
);
var began = Stopwatch.StartNew();
while (began.Elapsed.TotalMinutes < minutes)
    foreach (var seed in seeds)
    {
        var trial = seed.Spoil(spoiler);
        trials++;
        Count(outcomes, trial.Outcome?.ToString() ?? "crash");
        Count(banks, seed.Name.Split(' ', '/')[0].ToUpperInvariant());
        if (trial.Took > slowest.Took)
            slowest = (trial.Took, seed.Name);
        if (trial.Fault is { } fault)
            Report(seed, fault, trial.Body);
    }

Console.WriteLine($"{trials} spoilt answers in {began.Elapsed.TotalMinutes:0.0} minutes: {Told(outcomes)}");
Console.WriteLine($"by bank: {Told(banks)}");
Console.WriteLine(
    $"slowest: {slowest.Took.TotalMilliseconds:0} ms, {slowest.Name}; most memory {Process.GetCurrentProcess().PeakWorkingSet64 / 1_000_000} MB"
);
Console.WriteLine($"{faults} faults");
return faults == 0 ? 0 : 1;

void Report(Seed seed, string fault, ReadOnlyMemory<byte> body)
{
    var file = Path.Combine(Path.GetTempPath(), $"fault-{number}-{++faults}.bin");
    File.WriteAllBytes(file, body.Span);
    Console.WriteLine($"{seed.Name} {fault} ({file})");
}

static void Count(SortedDictionary<string, long> counts, string key) => counts[key] = counts.GetValueOrDefault(key) + 1;

static string Told(SortedDictionary<string, long> counts) =>
    string.Join(", ", counts.Select(count => $"{count.Key} {count.Value}"));
