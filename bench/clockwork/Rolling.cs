using System.Collections.Concurrent;
using System.Diagnostics;
using Dastan.Bench.Press.Hour;

namespace Dastan.Bench.Clockwork;

/// <summary>
/// A paper on PostgreSQL goes from one version to the next without a pause: two nodes of the old one behind nginx; first the one is replaced, then, after a time in which
/// both versions serve and publish side by side, the other. Readers read and people write all the while.
/// </summary>
/// <param name="before">The folder of the old version's sources.</param>
internal sealed class Rolling(string before)
{
    private const int Writers = 3;
    private static readonly TimeSpan SideBySide = TimeSpan.FromSeconds(90);

    private readonly string folder = Directory.CreateTempSubdirectory("dastan-rolling-").FullName;

    public async Task<int> TryAsync(int readers)
    {
        using var servers = new Servers();
        servers.StartPrimary();
        var (first, second) = (Node.FreePort(), Node.FreePort());
        // The old version makes the paper: this one would bring its own tables.
        var one = await Node.StartAsync(before, "demo", Data(1), first, Servers.Connection, null);
        var two = await Node.StartAsync(before, "serve", Data(2), second, Servers.Connection, null);
        using var balancer = await Balancer.StartAsync([one.Address, two.Address]);
        using var desk = await Desk.EnterAsync(balancer.Address, one.FirstLink!);
        var published = new ConcurrentDictionary<string, string>();
        using var end = new CancellationTokenSource();
        var writers = Enumerable.Range(0, Writers).Select(_ => new Writer(desk, published)).ToList();
        var writing = writers.Select(writer => writer.WorkAsync(end.Token)).ToList();
        using var load = new Readers([balancer.Address], readers, end.Token);
        await Task.Delay(TimeSpan.FromSeconds(30));
        Tell("two of the old version", load);

        one = await ReplaceAsync(one, Data(1), first);
        Tell("one replaced", load);
        await BesideAsync([one.Address, two.Address]);
        Tell("side by side", load);
        await RefuseAsync();
        two = await ReplaceAsync(two, Data(2), second);
        await Task.Delay(TimeSpan.FromSeconds(30));
        Tell("both replaced", load);

        await end.CancelAsync();
        await Task.WhenAll(writing);
        Console.WriteLine(await Desk.LossesAsync(desk, writers, published));
        one.Dispose();
        two.Dispose();
        Directory.Delete(folder, recursive: true);
        return load.Failures == 0 && writers.All(writer => writer.Lost == 0) ? 0 : 1;
    }

    private string Data(int node) => Path.Combine(folder, $"{node}");

    private static void Tell(string when, Readers load) =>
        Console.WriteLine($"{when}: {load.Requests:#,0} requests through nginx so far, failed {load.Failures}");

    private static async Task<Node> ReplaceAsync(Node node, string data, int port)
    {
        await node.StopAsync();
        node.Dispose();
        var since = Stopwatch.StartNew();
        var next = await Node.StartAsync(null, "serve", data, port, Servers.Connection, null);
        Console.WriteLine($"the new version opened in {since.Elapsed.TotalSeconds:0.0} s");
        return next;
    }

    // Nobody in front of them who would ask the other.
    private static async Task BesideAsync(IReadOnlyList<Uri> nodes)
    {
        using var end = new CancellationTokenSource();
        using var ofNew = new Readers([nodes[0]], 2, end.Token);
        using var ofOld = new Readers([nodes[1]], 2, end.Token);
        await Task.Delay(SideBySide);
        await end.CancelAsync();
        Console.WriteLine(
            $"asked by themselves for {SideBySide.TotalSeconds:0} s: the new version {ofNew.Requests:#,0}, failed {ofNew.Failures}; the old one {ofOld.Requests:#,0}, failed {ofOld.Failures}"
        );
    }

    private async Task RefuseAsync()
    {
        try
        {
            using var late = await Node.StartAsync(before, "serve", Data(3), Node.FreePort(), Servers.Connection, null);
            Console.WriteLine("an old node that is started now: opens");
        }
        catch (InvalidOperationException no)
        {
            Console.WriteLine($"an old node that is started now: {no.Message}");
        }
    }
}
