using System.Net.Sockets;

namespace Dastan.Web.Press.Hatch;

/// <summary>What of an answer did not go onto the line at once, because the reader takes slowly.</summary>
/// <param name="Head">What is left of the head.</param>
/// <param name="Body">What is left of the body.</param>
public readonly record struct Unsent(ReadOnlyMemory<byte> Head, ReadOnlyMemory<byte> Body)
{
    // What the server asks of everybody whom it answers.
    private const int SlowestBytesASecond = 240;
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    public bool IsNothing => Head.IsEmpty && Body.IsEmpty;

    /// <summary>How long the reader may take for it.</summary>
    public TimeSpan Limit => Grace + TimeSpan.FromSeconds((double)(Head.Length + Body.Length) / SlowestBytesASecond);

    /// <summary>Sends it as fast as it is taken; false when that is too slowly, or the reader has gone.</summary>
    public async Task<bool> SendAsync(Socket socket, TimeSpan within)
    {
        using var limit = new CancellationTokenSource(within);
        try
        {
            foreach (var part in (ReadOnlyMemory<byte>[])[Head, Body])
                for (var sent = 0; sent < part.Length; )
                    sent += await socket.SendAsync(part[sent..], SocketFlags.None, limit.Token);
            return true;
        }
        catch (Exception problem)
            when (problem is SocketException or OperationCanceledException or ObjectDisposedException)
        {
            return false;
        }
    }
}
