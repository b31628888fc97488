using System.Diagnostics;
using System.Globalization;
using Dastan.Domain.Stories;
using Dastan.Web;
using Dastan.Web.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Dastan.Bench.Archives;

/// <summary>
/// Measures a paper with a big archive, nothing of it kept: how long each kind of address takes, how long a publication is on its way
/// to its readers, and how long the program to its first answer. Prints a table in Markdown.
/// </summary>
internal static class Measure
{
    private const int Publications = 20;
    private const int Port = 9377;

    public static async Task<int> RunAsync(Options options)
    {
        var settings = new NewspaperSettings
        {
            Data = options.Data,
            Postgres = options.Postgres,
            Listen = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{Port + 1}"),
            Rates = new() { Fetch = false },
        };
        await using var paper = await Newspaper.BuildAsync(settings);
        var kinds = await SampledAddresses.OfAsync(paper.Services, options.Sample);
        Console.WriteLine("| what | p50 | p99 |");
        Console.WriteLine("| --- | ---: | ---: |");
        using (var server = ServedPaper.Start(options, Port))
        {
            foreach (var (kind, addresses) in kinds)
                Tell(kind, await TimesAsync(server.Address, addresses, options.Sample));
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"| start to the first answer, the front | {server.StartedIn.TotalMilliseconds:0} ms | |\n| memory after all of these | {server.Megabytes:0} MB | |"
                )
            );
        }
        await paper.StartAsync();
        Tell("publication to seen in its section", await PublishAsync(paper.Services, new(settings.Listen)));
        await paper.StopAsync();
        return 0;
    }

    private static async Task<List<double>> TimesAsync(Uri server, IReadOnlyList<string> addresses, int sample)
    {
        using var client = new HttpClient { BaseAddress = server };
        // What is compiled at its first use is not what is measured.
        for (var at = 0; at < sample / 4; at++)
            await AskAsync(client, addresses[at % addresses.Count]);
        var times = new List<double>();
        for (var at = 0; at < sample; at++)
        {
            var began = Stopwatch.GetTimestamp();
            await AskAsync(client, addresses[at % addresses.Count]);
            times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }
        return times;
    }

    private static async Task AskAsync(HttpClient client, string address)
    {
        using var answer = await client.GetAsync(address);
        if (!answer.IsSuccessStatusCode)
            throw new InvalidOperationException($"{address} answered {answer.StatusCode}");
        await answer.Content.ReadAsByteArrayAsync();
    }

    // In one process, as where one program writes and serves: from the beginning of the saving to the first answer with the headline.
    private static async Task<List<double>> PublishAsync(IServiceProvider services, Uri server)
    {
        using var client = new HttpClient { BaseAddress = server };
        var times = new List<double>();
        for (var number = 0; number < Publications; number++)
        {
            await using var scope = services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<NewsDb>();
            var section = await db.Sections.Where(one => one.Edition == "en").OrderBy(one => one.Position).FirstAsync();
            var (story, now) = (Guid.CreateVersion7(), SystemClock.Instance.GetCurrentInstant());
            var fresh = new Story(new(story), "en", section.Slug, $"measured-{story:N}", TranslationsId.New());
            fresh.Write(new($"Measured {story:N}", "", "", "<p>One sentence.</p>"), null, now, "");
            if (fresh.Publish(now, DateTimeZone.Utc) is { } refusal)
                throw new InvalidOperationException(refusal.Reason);
            await AskAsync(client, "/" + section.Slug);
            var began = Stopwatch.GetTimestamp();
            db.Add(fresh);
            await db.SaveAsync(default);
            while (
                !(await client.GetStringAsync("/" + section.Slug)).Contains(
                    $"Measured {story:N}",
                    StringComparison.Ordinal
                )
            ) { }
            times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            db.Remove(fresh);
            await db.SaveAsync(default);
        }
        return times;
    }

    private static void Tell(string kind, List<double> times)
    {
        times.Sort();
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"| {kind} | {times[times.Count / 2]:0.0} ms | {times[times.Count * 99 / 100]:0.0} ms |"
            )
        );
    }
}
