using System.Diagnostics;
using Dastan.Web;
using Dastan.Web.Data;
using Microsoft.Extensions.DependencyInjection;

namespace Dastan.Bench.Press;

/// <summary>
/// Stories published while readers load the front: how long after it is committed until an answer has it, the making of that answer included.
/// </summary>
internal static class Publication
{
    private const int Stories = 60;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public static async Task MeasureAsync(Report report, Paper paper)
    {
        report.Table(
            $"{Stories} publications while 64 connections load the front",
            "published | in the section's page after, ms: p50 | p99 | answers meanwhile | failed"
        );
        await HereAsync(report, paper);
        await ElsewhereAsync(report, paper);
    }

    // The paper is open in this very process, as it is where the newsroom works.
    private static async Task HereAsync(Report report, Paper paper)
    {
        var address = new Uri($"http://127.0.0.1:{Server.FreePort()}");
        await using var open = await Newspaper.BuildAsync(
            new()
            {
                Data = paper.Data,
                Listen = address.ToString().TrimEnd('/'),
                Rates = new() { Fetch = false },
            }
        );
        await open.StartAsync();
        using var server = Server.OfThisProcess("Dastan", address);
        await RowAsync(report, "in the same process", server, new(open.Services), "here");
        await open.StopAsync();
    }

    private static async Task ElsewhereAsync(Report report, Paper paper)
    {
        using var server = paper.Serve();
        await using var services = NewsDatabase.Alone(new() { Data = paper.Data });
        await RowAsync(report, "by another process", server, new(services), "there");
    }

    private static async Task RowAsync(Report report, string name, Server server, Newsroom newsroom, string slug)
    {
        using var reader = Server.Client(server.Address);
        // Once for nobody.
        await SeenAfterAsync(reader, newsroom, $"grain-{slug}");
        var took = new List<double>();
        var load = await Load.WrkWhileAsync(
            server,
            "/",
            async () =>
            {
                for (var number = 1; number <= Stories; number++)
                {
                    took.Add(await SeenAfterAsync(reader, newsroom, $"grain-{slug}-{number}"));
                    await Task.Delay(Pause);
                }
            }
        );
        var series = new Series(took);
        report.Row(name, $"{series.At(0.5):N0}", $"{series.At(0.99):N0}", $"{load.Requests:N0}", $"{load.Failed:N0}");
    }

    private static async Task<double> SeenAfterAsync(HttpClient reader, Newsroom newsroom, string slug)
    {
        await newsroom.PublishAsync(slug);
        var since = Stopwatch.StartNew();
        while (since.Elapsed < Patience)
            if (Answer.To(reader, "/" + Newsroom.Section).Text.Contains($"/{slug}\"", StringComparison.Ordinal))
                return since.Elapsed.TotalMilliseconds;
        throw new InvalidOperationException($"{slug} was published, and no reader saw it within {Patience}.");
    }
}
