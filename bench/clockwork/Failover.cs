using System.Diagnostics;
using NodaTime;

namespace Dastan.Bench.Clockwork;

/// <summary>
/// The whole of it on one machine: two nodes behind nginx, a primary of PostgreSQL and its standby. The primary is killed under the load of readers and the
/// standby promoted; then a node is killed.
/// </summary>
internal static class Failover
{
    private static readonly TimeSpan UntilPromoted = TimeSpan.FromSeconds(5);
    private static readonly string[] KeptPages = ["/", "/kazakhstan", "/front.rss"];

    public static async Task<int> TryAsync(int readers)
    {
        using var servers = new Servers();
        servers.Start();
        var trial = new Trial(Servers.Connection, nodes: 2);
        await trial.PrepareAsync(hook: null);
        _ = await trial.ScheduleAsync(200, Trial.Now + Duration.FromSeconds(2));
        Node[] nodes = [await trial.StartAsync(null), await trial.StartAsync(null)];
        using var balancer = await Balancer.StartAsync(nodes.Select(node => node.Address));
        await Task.Delay(5000);

        using var stop = new CancellationTokenSource();
        using var load = new Readers([balancer.Address], readers, stop.Token, KeptPages);
        await Task.Delay(3000);
        var before = load.Requests;
        servers.KillPrimary();
        var killed = Stopwatch.StartNew();
        await Task.Delay(UntilPromoted);
        servers.Promote();
        var promoted = killed.Elapsed;
        var written = await AwaitWriteAsync(nodes, killed);
        await Task.Delay(2000);
        Console.WriteLine(
            $"primary killed: {load.Requests - before:#,0} requests for kept pages after it, failed {load.Failures}; the standby was promoted after {promoted.TotalSeconds:0.0} s, "
                + $"both nodes took a write again {(written - promoted).TotalSeconds:0.0} s later"
        );

        var (then, failed) = (load.Requests, load.Failures);
        nodes[0].Kill();
        await Task.Delay(5000);
        await stop.CancelAsync();
        Console.WriteLine(
            $"a node killed: {load.Requests - then:#,0} requests after it, failed {load.Failures - failed}"
        );
        foreach (var node in nodes)
            node.Dispose();
        await trial.EndAsync();
        return load.Failures == 0 ? 0 : 1;
    }

    // Whoever wants to subscribe to a feed writes a row.
    private static async Task<TimeSpan> AwaitWriteAsync(Node[] nodes, Stopwatch since)
    {
        using var client = new HttpClient();
        foreach (var node in nodes)
            while (!await WritesAsync(client, node))
            {
                if (since.Elapsed > TimeSpan.FromMinutes(2))
                    throw new InvalidOperationException("A node never took a write again.");
                await Task.Delay(100);
            }
        return since.Elapsed;
    }

    private static async Task<bool> WritesAsync(HttpClient client, Node node)
    {
        try
        {
            using var form = new FormUrlEncodedContent(
                new Dictionary<string, string>
                {
                    ["hub.mode"] = "subscribe",
                    ["hub.topic"] = $"{node.Address}front.rss",
                    ["hub.callback"] = "https://reader.example/inbox",
                }
            );
            using var answer = await client.PostAsync(new Uri(node.Address, "websub"), form);
            return (int)answer.StatusCode == 202;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
