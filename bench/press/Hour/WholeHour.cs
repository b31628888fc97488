using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;
using Dastan.Web;
using Dastan.Web.Newsroom.SignIn;

namespace Dastan.Bench.Press.Hour;

/// <summary>
/// An hour of what a paper has to do, at 70 of 100 parts of what one processor can: readers, feed readers, crawlers, five who write and publish, and faults in
/// between. What went wrong outside of the faults, how long answers took, whether memory grows, and whether anything was lost.
/// </summary>
internal sealed partial class WholeHour(Options options, Report report, Paper paper)
{
    private const double Part = 0.7;
    private const int Writers = 5;

    // Seconds. Where the compiler still works beside, half of what one processor can is told as the whole.
    private const int WarmingUp = 240;
    private const int Measured = 30;

    private readonly ConcurrentDictionary<string, string> published = new();

    public async Task RunAsync(IReadOnlyList<string> stories, SmallDisk? disk)
    {
        var first = await FirstLinkAsync();
        using var served = new ServedHour(paper);
        using var desk = await Desk.EnterAsync(served.Server.Address, first);
        using var end = new CancellationTokenSource();
        var writers = Enumerable.Range(0, Writers).Select(_ => new Writer(desk, published)).ToList();
        var writing = writers.Select(writer => writer.WorkAsync(end.Token)).ToList();
        var traffic = new Traffic(served.Server.Address, new(stories, Pictures(served.Server)));
        var capacity = await CapacityAsync(served.Server, traffic);
        report.Line(
            string.Create(
                CultureInfo.InvariantCulture,
                $"One processor can answer {capacity:N0} a second of this mixture, while five people write; {capacity * Part:N0} are asked for."
            )
        );
        var reading = traffic.RunAsync(capacity * Part, end.Token);
        await new Watch(report, served, traffic).RunAsync(
            TimeSpan.FromMinutes(options.Minutes),
            options.Calm ? [] : new Faults(served, disk).All
        );
        await end.CancelAsync();
        await Task.WhenAll([reading, .. writing]);
        report.Line(await Desk.LossesAsync(desk, writers, published));
    }

    // Reckoned from the processor time that it took: the load itself runs on another processor, and may be the slower one.
    private static async Task<double> CapacityAsync(Server server, Traffic traffic)
    {
        var perSecond = 0.0;
        // Once for nobody: pages are made, and the compiler learns.
        foreach (var seconds in (int[])[WarmingUp, Measured])
        {
            var before = server.Cpu;
            using var end = new CancellationTokenSource(TimeSpan.FromSeconds(seconds));
            _ = traffic.Take();
            await traffic.RunAsync(null, end.Token);
            perSecond = traffic.Take().Requests / (server.Cpu - before).TotalSeconds;
        }
        return perSecond;
    }

    private async Task<string> FirstLinkAsync()
    {
        await using var beside = await Newspaper.BuildAsync(
            new()
            {
                Data = paper.Data,
                Listen = "http://127.0.0.1:0",
                Rates = new() { Fetch = false },
            }
        );
        return await OpenFirst.LinkAsync(beside.Services, "bench", default)
            ?? throw new InvalidOperationException("The paper has staff already.");
    }

    private static List<string> Pictures(Server server)
    {
        using var client = Server.Client(server.Address);
        return [.. PictureLinks().Matches(Answer.To(client, "/").Text).Select(link => link.Groups[1].Value).Distinct()];
    }

    [GeneratedRegex("(?:src|srcset)=\"(/pictures/[^\" ]+)")]
    private static partial Regex PictureLinks();
}
