using System.Diagnostics;
using System.Globalization;
using Dastan.Bench.Fuzz;
using Dastan.Tests.Fuzz;

// dotnet run -c Release --project bench/fuzz -- MINUTES [TARGET…] [MANIFEST.json] [SEED]
// Spoils what comes from outside for so many minutes in all, each target in turn, and prints what came of it; what is faulty is kept in artifacts/fuzz, as it was
// and as small as it stays faulty. A manifest names recorded answers of banks. It ends with 1 where there was a fault.
// With "again FILE…" in the place of the minutes, what was kept is sent in once more.
// What a paper refuses it tells its log, thousands of times; what it complains of is kept with the fault.
Environment.SetEnvironmentVariable("Logging__Console__LogLevel__Default", "None");
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args is ["again", .. var kept])
    return await Kept.AgainAsync(kept);
if (Asked.Of(args) is not { } asked)
{
    Console.Error.WriteLine(
        $"Say for how many minutes, and what of: {string.Join(", ", FuzzTargets.All(null).Keys)}; then a seed. Or: again FILE…"
    );
    return 2;
}
Console.WriteLine($"seed {asked.Seed}: {string.Join(", ", asked.Targets)}");
List<Run> runs = [];
foreach (var name in asked.Targets)
    runs.Add(new(name, asked.Seed, await FuzzTargets.All(asked.Manifest)[name](new Random(asked.Seed))));

var began = Stopwatch.StartNew();
var told = TimeSpan.Zero;
while (began.Elapsed < asked.Time)
{
    foreach (var run in runs)
        await run.GoOnAsync(Min(Run.Turn, asked.Time / runs.Count));
    if (began.Elapsed - told < TimeSpan.FromMinutes(5))
        continue;
    told = began.Elapsed;
    Console.WriteLine($"after {told.TotalMinutes:0} minutes: {string.Join(", ", runs.Select(run => run.Short))}");
}
foreach (var run in runs)
{
    Console.WriteLine(run.Told);
    await run.DisposeAsync();
}
Console.WriteLine($"most memory {Process.GetCurrentProcess().PeakWorkingSet64 / 1_000_000} MB");
return runs.Exists(run => run.Faults > 0) ? 1 : 0;

static TimeSpan Min(TimeSpan one, TimeSpan other) => one < other ? one : other;
