using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;
using Dastan.Tests.Hatch;
using Dastan.Tests.Journeys;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Dastan.Tests.Fuzz.Papers;

/// <summary>A paper with something of everything in it that is spoken to byte by byte, and whose log is read.</summary>
internal sealed partial class ListeningPaper : IAsyncDisposable
{
    // What a good request must be answered in, on whatever machine.
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    private readonly ToldLog log = new(withExceptions: true);

    private ListeningPaper(TestPaper paper) => Paper = paper;

    public TestPaper Paper { get; }

    public static async Task<ListeningPaper> OpenAsync()
    {
        var paper = new ListeningPaper(
            await TestPaper.OpenAsync(SmallPaper.With(now => [SmallPaper.Published("tractors", now)]))
        );
        await SmallLedger.FillAsync(paper.Paper);
        await paper.Paper.InDatabaseAsync(async db =>
        {
            var containers = SmallTrackers.Named("containers", "Containers", paper.Paper.Now);
            containers.Say(2024, 5, paper.Paper.Now);
            _ = containers.Publish(paper.Paper.Now);
            db.Add(containers);
            await db.SaveAsync(default);
        });
        paper.Paper.Services.GetRequiredService<ILoggerFactory>().AddProvider(paper.log);
        return paper;
    }

    public ValueTask DisposeAsync() => Paper.DisposeAsync();

    /// <summary>Sends the bytes as they are, and reads until the line is closed or nothing has come for so long.</summary>
    /// <returns>Each byte a letter; and whether the line was closed.</returns>
    public async Task<(string Answer, bool IsClosed)> SayAsync(ReadOnlyMemory<byte> bytes, TimeSpan patience)
    {
        using var line = new TcpClient { NoDelay = true };
        await line.ConnectAsync(Paper.Address.Host, Paper.Address.Port);
        var stream = line.GetStream();
        using var heard = new MemoryStream();
        var isClosed = await TalkAsync(stream, bytes, heard, patience);
        return (Encoding.Latin1.GetString(heard.GetBuffer(), 0, (int)heard.Length), isClosed);
    }

    /// <summary>Is a good request answered as ever? Null if so.</summary>
    public async Task<string?> IllnessAsync()
    {
        const string good = "GET / HTTP/1.1\r\nHost: paper.example\r\nConnection: close\r\n\r\n";
        var (answer, _) = await SayAsync(Encoding.ASCII.GetBytes(good), Longest);
        return answer.StartsWith("HTTP/1.1 200 ", StringComparison.Ordinal)
            ? null
            : $"no longer answers a good request: {answer[..Math.Min(answer.Length, 200)]}";
    }

    /// <summary>What its log has complained of since it was last asked; null for nothing.</summary>
    public string? Complaint()
    {
        List<string> lines = [];
        while (log.Lines.TryDequeue(out var line))
            lines.Add(line);
        return lines is [] ? null : string.Join('\n', lines);
    }

    /// <summary>Every status of an answer, in order.</summary>
    public static IReadOnlyList<int> Statuses(string answer) =>
        [.. StatusLines().Matches(answer).Select(line => int.Parse(line.Groups[1].Value))];

    private static async Task<bool> TalkAsync(
        NetworkStream stream,
        ReadOnlyMemory<byte> bytes,
        MemoryStream heard,
        TimeSpan patience
    )
    {
        using var wait = new CancellationTokenSource(patience);
        var buffer = new byte[16 * 1024];
        try
        {
            await stream.WriteAsync(bytes, wait.Token);
            for (int read; (read = await stream.ReadAsync(buffer, wait.Token)) > 0; )
            {
                heard.Write(buffer, 0, read);
                wait.CancelAfter(patience);
            }
            return true;
        }
        catch (IOException)
        {
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    [GeneratedRegex(@"(?:^|\n)HTTP/1\.[01] ([0-9]{3})[ \r]")]
    private static partial Regex StatusLines();
}
