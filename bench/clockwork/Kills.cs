using Dastan.Domain.Stories;
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
        await Verdict.AwaitAsync(trial);
        nodes.ForEach(node => node.Dispose());
        var wrong = await Verdict.OfAsync(trial, due, told, $"{trials} kills");
        await trial.EndAsync();
        return wrong;
    }
}
