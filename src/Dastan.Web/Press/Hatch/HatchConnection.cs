using System.IO.Pipelines;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Connections.Features;

namespace Dastan.Web.Press.Hatch;

/// <summary>One connection while it is served at the hatch.</summary>
internal sealed class HatchConnection
{
    // A head and a page go onto the line together when they are no longer; else the rest of the page goes after them.
    private const int LineBytes = 64 * 1024;

    [ThreadStatic]
    private static byte[]? line;

    private readonly PressHatch hatch;
    private readonly ConnectionContext connection;
    private readonly Socket socket;
    private long waitsSince = Environment.TickCount64;
    private bool isOurs = true;

    public HatchConnection(PressHatch hatch, ConnectionContext connection, Socket socket)
    {
        (this.hatch, this.connection, this.socket) = (hatch, connection, socket);
        // What does not go at once is waited for without a thread.
        socket.Blocking = false;
        connection
            .Features.Get<IConnectionHeartbeatFeature>()
            ?.OnHeartbeat(state => ((HatchConnection)state).LetGoWhenIdle(), this);
    }

    /// <summary>Answers until the reader goes or the server stops; true when something else came, which is the server's.</summary>
    public async Task<bool> ServeAsync()
    {
        try
        {
            return await ServePlainAsync();
        }
        catch (Exception gone) when (gone is ConnectionResetException or ConnectionAbortedException)
        {
            // Readers leave without a word every day; that is no failure.
            return false;
        }
    }

    private async Task<bool> ServePlainAsync()
    {
        var input = connection.Transport.Input;
        var ends =
            connection.Features.Get<IConnectionLifetimeNotificationFeature>()?.ConnectionClosedRequested ?? default;
        await using var _ = ends.UnsafeRegister(reader => ((PipeReader)reader!).CancelPendingRead(), input);
        while (true)
        {
            var read = await input.ReadAsync();
            Volatile.Write(ref waitsSince, long.MaxValue);
            var sent = read.Buffer;
            if (read.IsCanceled || (read.IsCompleted && sent.IsEmpty))
                return false;

            var (taken, isPlain, unsent) = Answer(sent.FirstSpan);
            input.AdvanceTo(sent.GetPosition(taken));
            if (!unsent.IsNothing && !await unsent.SendAsync(socket, unsent.Limit))
            {
                connection.Abort();
                return false;
            }
            if (!isPlain)
            {
                Volatile.Write(ref isOurs, false);
                return true;
            }
            Volatile.Write(ref waitsSince, Environment.TickCount64);
        }
    }

    /// <summary>Answers one request after the other, as many as are there.</summary>
    private (int Taken, bool IsPlain, Unsent Unsent) Answer(ReadOnlySpan<byte> sent)
    {
        var taken = 0;
        while (taken < sent.Length)
        {
            if (!PlainRequest.TryRead(sent[taken..], out var request) || hatch.Find(request) is not { } plate)
                return (taken, false, default);

            var unsent = Give(plate, request);
            if (unsent is null)
                return (taken, false, default);
            taken += request.Length;
            if (!unsent.Value.IsNothing)
                return (taken, true, unsent.Value);
        }
        return (taken, true, default);
    }

    // Null when the answer can't be given here.
    private Unsent? Give(Plate plate, in PlainRequest request)
    {
        var buffer = line ??= GC.AllocateUninitializedArray<byte>(LineBytes, pinned: true);
        var form = plate.In(Codings.Best(request.AcceptEncoding));
        var known = plate.Status is StatusCodes.Status200OK ? plate.Known(request.IfNoneMatch) : [];
        if (known is [(byte)'*'])
            return null;

        var head = Reply.Write(buffer, plate, form, known, hatch.DateLine);
        if (head == 0)
            return null;

        hatch.Counts.AtTheHatch();
        ReadOnlyMemory<byte> body = request.IsHead || !known.IsEmpty ? default : form.Bytes;
        var together = Math.Min(body.Length, buffer.Length - head);
        body.Span[..together].CopyTo(buffer.AsSpan(head));
        var all = buffer.AsSpan(0, head + together);
        var sent = socket.Send(all, SocketFlags.None, out _);
        return sent == all.Length && together == body.Length
            ? default(Unsent)
            : new Unsent(all[Math.Min(sent, head)..head].ToArray(), body[Math.Max(0, sent - head)..]);
    }

    private void LetGoWhenIdle()
    {
        if (
            Volatile.Read(ref isOurs)
            && Environment.TickCount64 - Volatile.Read(ref waitsSince) > hatch.PatienceMilliseconds
        )
            connection.Transport.Input.CancelPendingRead();
    }
}
