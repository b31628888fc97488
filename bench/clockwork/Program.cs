using System.Globalization;
using Dastan.Bench.Clockwork;

// dotnet run -c Release --project bench/clockwork -- lateness [STORIES] | seen [TIMES] | failover | rolling OLD | kills [TRIALS] | full-disk [TRIALS], with [--nodes 1|2] [--postgres CONNECTION] [--readers N]
//   lateness  so many stories due in the same second (1,000): how late each is public, idle and with readers (16), as min, p50, p99 and max
//   seen      publications on one node (200), and when a reader of another gets them
//   failover  two nodes behind nginx: kills PostgreSQL's primary under the load of readers and promotes its standby, then kills a node; needs nginx,
//             PostgreSQL's own programs and a user postgres
//   rolling   from the version whose sources are in the folder OLD to this one, two nodes behind nginx and PostgreSQL, without a pause
//   kills     so many kills with -9 (200) at random moments around due seconds: published once, each dispatch delivered with one key and recorded once
//   full-disk so many times (60) no byte of room on the disk around due seconds, on SQLite: the same, and readers have their front; needs root and loop devices
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var number = args.Skip(1).Select(arg => int.TryParse(arg, out var read) ? read : 0).FirstOrDefault();
var trial = new Trial(After("--postgres"), int.Parse(After("--nodes") ?? "1", CultureInfo.InvariantCulture));
return args.FirstOrDefault() switch
{
    "lateness" => await Lateness.MeasureAsync(
        trial,
        number > 0 ? number : 1000,
        int.Parse(After("--readers") ?? "16", CultureInfo.InvariantCulture)
    ),
    "seen" => await Seen.MeasureAsync(trial, number > 0 ? number : 200),
    "failover" => await Failover.TryAsync(int.Parse(After("--readers") ?? "16", CultureInfo.InvariantCulture)),
    "rolling" => await new Rolling(Path.GetFullPath(args.ElementAtOrDefault(1) ?? "")).TryAsync(
        int.Parse(After("--readers") ?? "8", CultureInfo.InvariantCulture)
    ),
    "kills" => await Kills.TryAsync(trial, number > 0 ? number : 200),
    "full-disk" => await FullDisk.TryAsync(number > 0 ? number : 60),
    _ => Usage(),
};

string? After(string name) => Array.IndexOf(args, name) is >= 0 and var at ? args.ElementAtOrDefault(at + 1) : null;

static int Usage()
{
    Console.Error.WriteLine(
        "lateness [STORIES] | seen [TIMES] | failover | rolling OLD | kills [TRIALS] | full-disk [TRIALS], with --nodes 1|2, --postgres CONNECTION, --readers N"
    );
    return 2;
}
