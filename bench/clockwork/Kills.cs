using Dastan.Domain.Stories;
using Dastan.Web.Dispatches;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Dastan.Bench.Clockwork;

/// <summary>Kills a node with -9 at random moments around due seconds, again and again, and counts at the end.</summary>
internal static class Kills
{
    private const int Each = 5;

    public static async Task<int> TryAsync(Trial trial, int trials)
    {
        await using var told = await Told.OpenAsync();
        await trial.PrepareAsync(told.Address);
        var nodes = new List<Node>();
        for (var node = 0; node < trial.Nodes; node++)
            nodes.Add(await trial.StartAsync(told.Address));
        var due = new Dictionary<StoryId, Instant>();
        for (var turn = 0; turn < trials; turn++)
        {
            var at = Trial.Now + Duration.FromMilliseconds(700);
            foreach (var story in await trial.ScheduleAsync(Each, at))
                due[story] = at;
            var kill = at + Duration.FromMilliseconds(Random.Shared.Next(-150, 450));
            if (kill > Trial.Now)
                await Task.Delay((kill - Trial.Now).ToTimeSpan());
            var which = Random.Shared.Next(nodes.Count);
            nodes[which].Kill();
            nodes[which].Dispose();
            nodes[which] = await trial.StartAsync(told.Address);
            if ((turn + 1) % 20 == 0)
                Console.Error.WriteLine($"{turn + 1} kills");
        }
        await AwaitAsync(trial);
        nodes.ForEach(node => node.Dispose());
        var wrong = await JudgeAsync(trial, due, told, trials);
        await trial.EndAsync();
        return wrong;
    }

    private static async Task AwaitAsync(Trial trial)
    {
        for (var seconds = 0; seconds < 120; seconds++)
        {
            var left = 0;
            await trial.InDatabaseAsync(async db =>
                left =
                    await db.Dispatches.CountAsync(one => one.State == DispatchState.Waiting)
                    + await db.Stories.CountAsync(story => story.ScheduledFor != null)
            );
            if (left == 0)
                return;
            await Task.Delay(1000);
        }
    }

    private static async Task<int> JudgeAsync(Trial trial, Dictionary<StoryId, Instant> due, Told told, int trials)
    {
        var (published, twice, early, wrongTime, unsent, untold) = (0, 0, 0, 0, 0, 0);
        var again = told.Times.Values.Count(times => times > 1);
        await trial.InDatabaseAsync(async db =>
        {
            var events = (
                await db.StoryEvents.Where(one => one.Kind == StoryEventKind.Published).ToListAsync()
            ).ToLookup(one => one.StoryId);
            published = due.Keys.Count(story => events[story].Any());
            twice = due.Keys.Count(story => events[story].Count() > 1);
            early = due.Count(story => events[story.Key].Any(one => one.At < story.Value));
            var times = await db.Stories.ToDictionaryAsync(story => story.Id, story => story.PublishedAt);
            // The database keeps microseconds.
            wrongTime = due.Count(story =>
                times[story.Key] is not { } at || Math.Abs((at - story.Value).TotalMilliseconds) > 0.001
            );
            var dispatches = await db.Dispatches.ToListAsync();
            unsent = due.Count - dispatches.Count(one => one.State == DispatchState.Sent);
            untold = dispatches.Count(one => !told.Times.ContainsKey(one.Key));
            var strangers = told.Times.Keys.Except(dispatches.Select(one => one.Key)).Count();
            untold += strangers;
        });
        Console.WriteLine(
            $"{trial.Database}, {trial.Nodes} node(s): {trials} kills, {due.Count} stories; published {published}, twice {twice}, early {early}, at another time {wrongTime}; "
                + $"dispatches not recorded as sent {unsent}, not delivered or unknown {untold}, delivered again with the same key {again}"
        );
        return published == due.Count && twice + early + wrongTime + unsent + untold == 0 ? 0 : 1;
    }
}
