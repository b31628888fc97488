using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Dastan.Bench.Press.Hour;

/// <summary>
/// Readers, feed readers and crawlers, who come at an even pace and do not wait for each other. How long an answer took counts from when its request was
/// due, so that a standstill of the server is felt by all who came in it.
/// </summary>
internal sealed class Traffic(Uri address, Mixture mixture)
{
    private const int Connections = 64;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly IPEndPoint server = new(IPAddress.Loopback, address.Port);
    private Counts now = new();

    /// <summary>What was counted since the last time.</summary>
    public Counts Take() => Interlocked.Exchange(ref now, new());

    /// <summary>As fast as they are answered, or so many a second.</summary>
    public Task RunAsync(double? perSecond, CancellationToken stop) =>
        Task.WhenAll(
            Enumerable
                .Range(0, Connections)
                .Select(reader => Task.Run(() => ReadAsync(reader, perSecond, stop), CancellationToken.None))
        );

    private async Task ReadAsync(int reader, double? perSecond, CancellationToken stop)
    {
        using var wire = new Wire(server);
        var random = new Random(reader);
        var pace = TimeSpan.FromSeconds(perSecond is { } rate ? Connections / rate : 0);
        var clock = Stopwatch.StartNew();
        var due = pace * random.NextDouble();
        while (!stop.IsCancellationRequested)
        {
            if (due > clock.Elapsed && perSecond is not null)
            {
                await Task.Delay(due - clock.Elapsed, CancellationToken.None);
                // It was free: what the timer was late is not the server's.
                due = clock.Elapsed;
            }
            var since = perSecond is null ? clock.Elapsed : due;
            await AskAsync(wire, mixture.Next(random), clock, since);
            due = perSecond is null ? clock.Elapsed : due + pace;
        }
    }

    private async Task AskAsync(Wire wire, Ask ask, Stopwatch clock, TimeSpan since)
    {
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            var status = await wire.AskAsync(ask.Request, patience.Token);
            // By when it came: what was asked in one second and answered in another would be counted in none.
            now.Took(clock.Elapsed - since);
            if (status != ask.Status)
                now.WentWrong($"{status}");
        }
        catch (SocketException)
        {
            now.WentWrong("cut");
            await Task.Delay(50, CancellationToken.None);
        }
        catch (OperationCanceledException)
        {
            now.WentWrong("no answer in 10 s");
        }
    }
}

/// <summary>A request as it goes over the line, and the status that it is to have.</summary>
internal sealed record Ask(ReadOnlyMemory<byte> Request, int Status)
{
    public static Ask For(string path, int status = 200) =>
        new(
            Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: paper.example\r\nAccept-Encoding: gzip\r\n\r\n"),
            status
        );
}
