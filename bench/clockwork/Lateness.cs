using Dastan.Domain.Stories;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Dastan.Bench.Clockwork;

/// <summary>How late stories are public that are due in the same second, seen from outside: in the database, every few milliseconds.</summary>
internal static class Lateness
{
    private static readonly Duration Ahead = Duration.FromSeconds(5);

    public static async Task<int> MeasureAsync(Trial trial, int stories, int readers)
    {
        Console.WriteLine(
            $"{stories:#,0} stories due in the same second, {trial.Database}, {trial.Nodes} node(s); milliseconds\n"
        );
        Console.WriteLine("| | min | p50 | p99 | max | early | requests meanwhile |");
        Console.WriteLine("| --- | ---: | ---: | ---: | ---: | ---: | ---: |");
        await trial.PrepareAsync(hook: null);
        var started = new List<Node>();
        for (var node = 0; node < trial.Nodes; node++)
            started.Add(await trial.StartAsync(trusted: null));
        var early = await TellAsync(trial, stories, started, 0, "one story", 1);
        early += await TellAsync(trial, stories, started, 0, "idle", stories);
        early += await TellAsync(trial, stories, started, readers, $"{readers} readers", stories);
        started.ForEach(node => node.Dispose());
        await trial.EndAsync();
        return early == 0 ? 0 : 1;
    }

    private static async Task<int> TellAsync(
        Trial trial,
        int most,
        List<Node> nodes,
        int readers,
        string name,
        int stories
    )
    {
        var now = Trial.Now;
        // The beginning of a second, far enough ahead for all to be written.
        var ahead = Ahead + Duration.FromSeconds(stories / 200);
        var due = Instant.FromUnixTimeSeconds((now + ahead).ToUnixTimeSeconds() + 1);
        var before = await CountAsync(trial);
        _ = await trial.ScheduleAsync(stories, due);
        using var stop = new CancellationTokenSource();
        using var load = new Readers(nodes.Select(node => node.Address), readers, stop.Token);
        await Task.Delay((due - Trial.Now - Duration.FromMilliseconds(300)).ToTimeSpan());
        var late = new List<double>();
        var early = 0;
        while (late.Count < stories)
        {
            // The clock first: what is seen after it was there at that time or came later.
            var at = Trial.Now;
            var there = await CountAsync(trial) - before;
            if (at < due)
            {
                early += Trial.Now < due ? there - late.Count : 0;
                at = due;
            }
            var seen = (Trial.Now - due).TotalMilliseconds;
            while (late.Count < there)
                late.Add(seen);
            if (seen > 120_000)
                throw new InvalidOperationException($"{late.Count} of {stories} after two minutes");
            await Task.Delay(2);
        }
        await stop.CancelAsync();
        late.Sort();
        Console.WriteLine(
            $"| {name} | {late[0]:0} | {late[late.Count / 2]:0} | {late[(int)(late.Count * 0.99)]:0} | {late[^1]:0} | {early} | {load.Requests:#,0} |"
        );
        return early;
    }

    private static async Task<int> CountAsync(Trial trial)
    {
        var count = 0;
        await trial.InDatabaseAsync(async db =>
            count = await db.StoryEvents.CountAsync(one => one.Kind == StoryEventKind.Published)
        );
        return count;
    }
}
