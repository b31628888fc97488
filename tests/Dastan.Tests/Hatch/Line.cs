using System.Globalization;
using System.Net.Sockets;
using System.Text;
using Dastan.Tests.Journeys;

namespace Dastan.Tests.Hatch;

/// <summary>A connection on which a test says bytes as they are, and hears what comes.</summary>
internal sealed class Line : IAsyncDisposable
{
    private readonly TcpClient client = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private NetworkStream? stream;

    /// <summary>Did the other end tear the connection, with what was still on the way?</summary>
    public bool IsTorn { get; private set; }

    public static async Task<Line> OpenAsync(TestPaper paper)
    {
        var line = new Line();
        line.client.NoDelay = true;
        await line.client.ConnectAsync(paper.Address.Host, paper.Address.Port, Stop);
        line.stream = line.client.GetStream();
        return line;
    }

    public async Task SayAsync(string bytes)
    {
        try
        {
            await stream!.WriteAsync(Encoding.Latin1.GetBytes(bytes), Stop);
        }
        catch (IOException)
        {
            IsTorn = true;
        }
    }

    /// <summary>Leaves in the middle of everything, as a phone in a tunnel does.</summary>
    // The stream's own way to close says goodbye first.
    public void Tear() => client.Client.Close(timeout: 0);

    /// <summary>Everything until the other end closes the connection, or tears it.</summary>
    public async Task<byte[]> HearAllAsync()
    {
        var heard = new MemoryStream();
        try
        {
            await stream!.CopyToAsync(heard, Stop);
        }
        catch (IOException)
        {
            IsTorn = true;
        }
        return heard.ToArray();
    }

    public async Task<byte[]> HearAsync(int atLeast)
    {
        var heard = new byte[atLeast];
        await stream!.ReadExactlyAsync(heard, Stop);
        return heard;
    }

    public ValueTask DisposeAsync()
    {
        client.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>
    /// The answers in what was heard, each as text: its status, its headers in the order of their names but for the date, its body. What is
    /// no answer stands at the end as it is.
    /// </summary>
    public static IReadOnlyList<string> Answers(byte[] heard, IEnumerable<bool> areHeads)
    {
        var answers = new List<string>();
        ReadOnlySpan<byte> rest = heard;
        using var heads = areHeads.GetEnumerator();
        while (!rest.IsEmpty)
        {
            var isHead = heads.MoveNext() && heads.Current;
            var end = rest.IndexOf("\r\n\r\n"u8);
            if (end < 0)
                return [.. answers, Encoding.Latin1.GetString(rest)];

            var lines = Encoding.Latin1.GetString(rest[..end]).Split("\r\n");
            var headers = lines[1..]
                .Where(line => !line.StartsWith("Date: ", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal);
            var length = isHead
                ? 0
                : headers
                    .Where(line => line.StartsWith("Content-Length: ", StringComparison.Ordinal))
                    .Select(line => int.Parse(line[16..], CultureInfo.InvariantCulture))
                    .SingleOrDefault();
            rest = rest[(end + 4)..];
            var body = rest[..Math.Min(length, rest.Length)];
            answers.Add($"{lines[0]}\n{string.Join('\n', headers)}\n\n{Convert.ToHexString(body)}");
            rest = rest[body.Length..];
        }
        return answers;
    }
}
