using Dastan.Bench.Press.Hour;
using Dastan.Domain.Stories;
using NodaTime;

namespace Dastan.Bench.Clockwork;

/// <summary>Leaves no byte on the paper's disk around due seconds, again and again, while a reader looks on, and counts at the end.</summary>
internal static class FullDisk
{
    private const int Each = 5;
    private const string Size = "80M";

    public static async Task<int> TryAsync(int trials)
    {
        var folder = Directory.CreateTempSubdirectory("dastan-small-disk-").FullName;
        using var disk = SmallDisk.Mount(folder, Size);
        if (disk is null)
        {
            Console.Error.WriteLine("A disk of its own can't be mounted here: be root, and have loop devices.");
            return 2;
        }
        return await TryAsync(
            new(postgres: null, nodes: 1, Directory.CreateDirectory(Path.Combine(folder, "paper")).FullName),
            disk,
            trials
        );
    }

    private static async Task<int> TryAsync(Trial trial, SmallDisk disk, int trials)
    {
        await using var told = await Told.OpenAsync();
        await trial.PrepareAsync(told.Address);
        using var node = await trial.StartAsync(told.Address);
        using var reader = new HttpClient { BaseAddress = node.Address };
        var due = new Dictionary<StoryId, Instant>();
        var (late, answers, wrong) = (0, 0, 0);
        for (var turn = 0; turn < trials; turn++)
        {
            var at = Trial.Now + Duration.FromMilliseconds(1_500);
            var stories = await trial.ScheduleAsync(Each, at);
            foreach (var story in stories)
                due[story] = at;
            await UntilAsync(at + Duration.FromMilliseconds(Random.Shared.Next(-300, 50)));
            disk.Fill();
            for (
                var until = at + Duration.FromMilliseconds(Random.Shared.Next(500, 4_000));
                Trial.Now < until;
                await Task.Delay(50)
            )
            {
                answers++;
                using var front = await reader.GetAsync(new Uri("/", UriKind.Relative));
                wrong += front.IsSuccessStatusCode ? 0 : 1;
            }
            late += await Verdict.NotYetAsync(trial, stories);
            disk.Empty();
            if ((turn + 1) % 20 == 0)
                Console.Error.WriteLine($"{turn + 1} times");
        }
        await Verdict.AwaitAsync(trial);
        await node.StopAsync();
        Console.WriteLine(
            $"{late} stories were not yet out when there was room again; of {answers} answers to a reader meanwhile {wrong} were none"
        );
        var verdict = await Verdict.OfAsync(trial, due, told, $"no room on the disk {trials} times");
        await trial.EndAsync();
        return verdict + wrong > 0 ? 1 : 0;
    }

    private static async Task UntilAsync(Instant then)
    {
        if (then > Trial.Now)
            await Task.Delay((then - Trial.Now).ToTimeSpan());
    }
}
