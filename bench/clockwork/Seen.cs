using System.Diagnostics;
using System.Net;
using Dastan.Domain.Stories;
using NodaTime;

namespace Dastan.Bench.Clockwork;

/// <summary>From the commit of a publication on one node until a reader of another gets the story, and finds it on the front that was kept there.</summary>
internal static class Seen
{
    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Asia/Almaty"];

    public static async Task<int> MeasureAsync(Trial trial, int times)
    {
        await trial.PrepareAsync(hook: null);
        var node = await trial.StartAsync(trusted: null);
        using var reader = new HttpClient { BaseAddress = node.Address };
        var (stories, fronts) = (new List<double>(), new List<double>());
        for (var turn = 0; turn < times; turn++)
        {
            _ = await reader.GetStringAsync("/");
            var (address, headline) = ("", $"Bridge {Guid.CreateVersion7():N}");
            var since = new Stopwatch();
            await trial.InDatabaseAsync(async db =>
            {
                var id = StoryId.New();
                var story = new Story(id, "en", "kazakhstan", $"bridge-{id.Value:N}", TranslationsId.New());
                story.Write(new(headline, "It opened.", "", "<p>It holds.</p>"), null, Trial.Now, "");
                _ = story.Publish(Trial.Now, Zone);
                _ = db.Add(story);
                address = StoryAddress.Of("", story.PublishedOn!.Value, story.Slug, null);
                _ = await db.SaveAsync(default);
                since.Start();
            });
            stories.Add(await AwaitAsync(since, async () => (await StatusAsync(reader, address)) == HttpStatusCode.OK));
            fronts.Add(
                await AwaitAsync(
                    since,
                    async () => (await reader.GetStringAsync("/")).Contains(headline, StringComparison.Ordinal)
                )
            );
            await Task.Delay(50);
        }
        Console.WriteLine(
            $"{trial.Database}, {times} publications, from the commit elsewhere to a reader here; milliseconds\n"
        );
        Console.WriteLine("| | p50 | p99 | max |\n| --- | ---: | ---: | ---: |");
        foreach (var (name, all) in new[] { ("its page", stories), ("the front", fronts) })
        {
            all.Sort();
            Console.WriteLine($"| {name} | {all[all.Count / 2]:0} | {all[(int)(all.Count * 0.99)]:0} | {all[^1]:0} |");
        }
        node.Dispose();
        await trial.EndAsync();
        return 0;
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient reader, string address)
    {
        using var answer = await reader.GetAsync(address);
        return answer.StatusCode;
    }

    private static async Task<double> AwaitAsync(Stopwatch since, Func<Task<bool>> isThere)
    {
        while (!await isThere())
            if (since.Elapsed > TimeSpan.FromMinutes(1))
                throw new InvalidOperationException("It was never seen.");
        return since.Elapsed.TotalMilliseconds;
    }
}
