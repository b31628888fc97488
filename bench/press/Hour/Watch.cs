using System.Diagnostics;
using System.Globalization;

namespace Dastan.Bench.Press.Hour;

/// <summary>Looks every second at what was counted, sets the faults to work, and tells of both.</summary>
internal sealed class Watch(Report report, ServedHour served, Traffic traffic)
{
    private const int Rows = 6;

    // How long after a fault what goes wrong is still the fault's.
    private static readonly TimeSpan Recovery = TimeSpan.FromSeconds(15);

    private readonly Stopwatch clock = new();
    private readonly List<(string Name, Counts Counts, TimeSpan Longest)> faults = [];

    public async Task RunAsync(TimeSpan time, IReadOnlyList<(string Name, Func<Task> Act)> all)
    {
        var rows = new List<(Counts Counts, double Cpu, double Megabytes)>();
        clock.Start();
        _ = traffic.Take();
        var step = time / (all.Count + 1);
        for (var row = 0; row < Rows; row++)
        {
            var (counts, before, since) = (new Counts(), served.Server.Cpu, clock.Elapsed);
            while (clock.Elapsed < time * (row + 1) / Rows)
                if (faults.Count < all.Count && clock.Elapsed > step * (faults.Count + 1))
                {
                    await WithAsync(all[faults.Count]);
                    // A server that was started anew has its processor time anew.
                    (before, since) = (served.Server.Cpu, clock.Elapsed);
                }
                else
                {
                    await Task.Delay(1000);
                    counts.Add(traffic.Take());
                }
            rows.Add((counts, (served.Server.Cpu - before) / (clock.Elapsed - since), served.Server.Megabytes));
            Console.Error.WriteLine(
                $"{clock.Elapsed}: {counts.Requests} {counts.At(0.99):0.0} ms {counts.Told()} {rows[^1].Megabytes:0} MB"
            );
        }
        Tell(time, rows);
    }

    private async Task WithAsync((string Name, Func<Task> Act) fault)
    {
        var (counts, wrongUntil, began) = (new Counts(), TimeSpan.Zero, clock.Elapsed);
        var act = fault.Act();
        var over = act.ContinueWith(_ => clock.Elapsed, TaskScheduler.Default);
        while (!over.IsCompleted || clock.Elapsed < await over + Recovery)
        {
            await Task.Delay(100);
            var some = traffic.Take();
            if (some.Wrong > 0)
                wrongUntil = clock.Elapsed - began;
            counts.Add(some);
        }
        await act;
        faults.Add((fault.Name, counts, wrongUntil));
        Console.Error.WriteLine($"{clock.Elapsed}: {fault.Name}: {counts.Told()}, until {wrongUntil}");
    }

    private void Tell(TimeSpan time, List<(Counts Counts, double Cpu, double Megabytes)> rows)
    {
        report.Table(
            "The time between the faults",
            "minutes | answers | p50, ms | p99, ms | p99.9, ms | went wrong | processor | memory, MB"
        );
        foreach (var (row, (counts, cpu, megabytes)) in rows.Index())
            report.Row(
                Text($"{time.TotalMinutes * row / Rows:0}–{time.TotalMinutes * (row + 1) / Rows:0}"),
                Text($"{counts.Requests:N0}"),
                Text($"{counts.At(0.5):0.0}"),
                Text($"{counts.At(0.99):0.0}"),
                Text($"{counts.At(0.999):0.0}"),
                counts.Told(),
                Text($"{cpu:P0}"),
                Text($"{megabytes:N0}")
            );
        report.Table(
            $"Each fault, with the {Recovery.TotalSeconds:0} s after it",
            "fault | answers | p99, ms | went wrong | until, s after its beginning"
        );
        foreach (var (name, counts, longest) in faults)
            report.Row(
                name,
                Text($"{counts.Requests:N0}"),
                Text($"{counts.At(0.99):0.0}"),
                counts.Told(),
                Text($"{longest.TotalSeconds:0.0}")
            );
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
