using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Dastan.Bench.Press.Hour;

/// <summary>One reader's connection: a request, its whole answer, the next. It knows as much of HTTP as our own answers need, and costs the machine little.</summary>
internal sealed class Wire(IPEndPoint server) : IDisposable
{
    private static readonly byte[] HeadersEnd = "\r\n\r\n"u8.ToArray();

    private byte[] buffer = new byte[64 * 1024];
    private Socket? socket;

    /// <summary>Asks, and takes the answer to its end.</summary>
    /// <returns>Its status.</returns>
    /// <exception cref="SocketException">The line is cut, or nobody listens.</exception>
    public async ValueTask<int> AskAsync(ReadOnlyMemory<byte> request, CancellationToken patience)
    {
        try
        {
            if (socket is null)
            {
                socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
                await socket.ConnectAsync(server, patience);
            }
            _ = await socket.SendAsync(request, patience);
            return await AnswerAsync(patience);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        socket?.Dispose();
        socket = null;
    }

    private async ValueTask<int> AnswerAsync(CancellationToken patience)
    {
        var (have, head) = (0, -1);
        while (head < 0)
        {
            if (have == buffer.Length)
                Array.Resize(ref buffer, buffer.Length * 2);
            have += await SomeAsync(buffer.AsMemory(have), patience);
            head = buffer.AsSpan(0, have).IndexOf(HeadersEnd);
        }
        var headers = Encoding.Latin1.GetString(buffer, 0, head + 2);
        var status = int.Parse(headers.AsSpan(9, 3), provider: null);
        if (Of(headers, "Transfer-Encoding") is not null)
            await ChunksAsync(have, patience);
        else
            for (
                var left = status is 304
                    ? 0
                    : long.Parse(Of(headers, "Content-Length") ?? "0", provider: null) - (have - head - 4);
                left > 0;

            )
                left -= await SomeAsync(buffer, patience);
        if (Of(headers, "Connection") is "close")
            Dispose();
        return status;
    }

    // Ours end with the empty chunk and no trailer, and nothing is asked for before that.
    private async ValueTask ChunksAsync(int have, CancellationToken patience)
    {
        var last = buffer.AsSpan(Math.Max(0, have - 5), Math.Min(5, have)).ToArray();
        while (!last.AsSpan().SequenceEqual("0\r\n\r\n"u8))
        {
            var more = await SomeAsync(buffer, patience);
            last = [.. last.Concat(buffer[..more]).TakeLast(5)];
        }
    }

    private async ValueTask<int> SomeAsync(Memory<byte> into, CancellationToken patience)
    {
        var count = await socket!.ReceiveAsync(into, patience);
        return count > 0 ? count : throw new SocketException((int)SocketError.ConnectionReset);
    }

    private static string? Of(string headers, string name)
    {
        var at = headers.IndexOf($"\n{name}: ", StringComparison.OrdinalIgnoreCase);
        if (at < 0)
            return null;
        var from = at + name.Length + 3;
        return headers[from..headers.IndexOf('\r', from)];
    }
}
