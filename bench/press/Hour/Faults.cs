using System.Net;
using System.Net.Sockets;
using Dastan.Web.Data;
using Microsoft.Data.Sqlite;

namespace Dastan.Bench.Press.Hour;

/// <summary>What is done to the server meanwhile.</summary>
internal sealed class Faults(ServedHour served, SmallDisk? disk)
{
    /// <summary>In the order in which they come, one after the other, at even distances.</summary>
    public IReadOnlyList<(string Name, Func<Task> Act)> All { get; } =
    [
        ("killed (-9), and started again", () => KillAsync(served)),
        ("the database locked for 5 s by another program", () => LockAsync(served, TimeSpan.FromSeconds(5))),
        ("stopped for 3 s (SIGSTOP)", () => StopAsync(served)),
        .. disk is null
            ? []
            : ((string, Func<Task>)[])
                [
                    ("no byte left on the disk for 20 s", () => FillAsync(disk)),
                    ("a disk that takes five writes a second, for 60 s", () => SlowAsync(disk)),
                ],
        ("300 clients that send a letter a second, for 60 s", () => DawdleAsync(served)),
        ("2,000 requests of random bytes", () => BabbleAsync(served)),
        ("the database locked for 30 s by another program", () => LockAsync(served, TimeSpan.FromSeconds(30))),
        ("killed (-9) again", () => KillAsync(served)),
    ];

    private static Task KillAsync(ServedHour served) => Task.Run(served.KillAndStartAgain);

    private static async Task LockAsync(ServedHour served, TimeSpan time)
    {
        await using var other = new SqliteConnection(
            $"Data Source={Path.Combine(served.Data, NewsDatabase.FileName)};Pooling=False"
        );
        await other.OpenAsync();
        await using var command = other.CreateCommand();
        command.CommandText = "BEGIN IMMEDIATE";
        _ = await command.ExecuteNonQueryAsync();
        await Task.Delay(time);
        command.CommandText = "ROLLBACK";
        _ = await command.ExecuteNonQueryAsync();
    }

    private static async Task StopAsync(ServedHour served)
    {
        served.Server.Signal("STOP");
        await Task.Delay(TimeSpan.FromSeconds(3));
        served.Server.Signal("CONT");
    }

    private static async Task FillAsync(SmallDisk disk)
    {
        disk.Fill();
        await Task.Delay(TimeSpan.FromSeconds(20));
        disk.Empty();
    }

    private static async Task SlowAsync(SmallDisk disk)
    {
        if (!disk.Slow())
            throw new InvalidOperationException("The disk can't be held back here.");
        await Task.Delay(TimeSpan.FromSeconds(60));
        disk.BeFastAgain();
    }

    private static async Task DawdleAsync(ServedHour served)
    {
        using var end = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        await Task.WhenAll(Enumerable.Range(0, 300).Select(_ => DawdleAsync(served.Server.Address.Port, end.Token)));
    }

    private static async Task DawdleAsync(int port, CancellationToken end)
    {
        while (!end.IsCancellationRequested)
            try
            {
                using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
                await socket.ConnectAsync(IPAddress.Loopback, port, end);
                foreach (
                    var letter in "GET / HTTP/1.1\r\nHost: paper.example\r\nX-Slow: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
                )
                {
                    _ = await socket.SendAsync(new[] { (byte)letter }, end);
                    await Task.Delay(1000, end);
                }
            }
            catch (Exception cut) when (cut is SocketException or OperationCanceledException) { }
    }

    private static async Task BabbleAsync(ServedHour served)
    {
        var random = new Random(1);
        for (var number = 0; number < 2000; number++)
            try
            {
                using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { ReceiveTimeout = 1000 };
                await socket.ConnectAsync(IPAddress.Loopback, served.Server.Address.Port);
                var bytes = new byte[random.Next(1, 4000)];
                random.NextBytes(bytes);
                _ = await socket.SendAsync(bytes);
                socket.Shutdown(SocketShutdown.Send);
                _ = await socket.ReceiveAsync(bytes).WaitAsync(TimeSpan.FromSeconds(5));
            }
            catch (Exception cut) when (cut is SocketException or TimeoutException) { }
    }
}
