using System.Buffers;
using System.Runtime.CompilerServices;

namespace Dastan.Web.Backups;

/// <summary>
/// Cuts lines into pieces of about a megabyte, where the lines themselves say: a line that is added or changed moves no other cut, so that all pieces but its own are
/// those of the backup before.
/// </summary>
public static class Pieces
{
    private const int Shortest = 128 * 1024;
    private const int Usual = 1024 * 1024;
    private const int Longest = 8 * 1024 * 1024;

    // A row begins with its key, which stays when the rest of it changes.
    private const int KeyBytes = 64;

    public static async IAsyncEnumerable<Piece> OfAsync(
        IAsyncEnumerable<ReadOnlyMemory<byte>> lines,
        [EnumeratorCancellation] CancellationToken stop
    )
    {
        Piece? piece = null;
        try
        {
            await foreach (var line in lines.WithCancellation(stop))
            {
                piece ??= new();
                piece.Add(line.Span);
                if (piece.Length < Shortest || (piece.Length < Longest && !IsCut(line.Span)))
                    continue;
                var full = piece;
                piece = null;
                yield return full;
            }
            if (piece is { } last)
            {
                piece = null;
                yield return last;
            }
        }
        finally
        {
            piece?.Dispose();
        }
    }

    /// <summary>Cuts bytes every few megabytes, for files that never change.</summary>
    public static int SizeOfFilePiece => 4 * Usual;

    // The longer a line is, the likelier a cut after it: pieces are as long with short lines as with long ones.
    private static bool IsCut(ReadOnlySpan<byte> line)
    {
        var hash = 14695981039346656037UL;
        foreach (var one in line[..Math.Min(line.Length, KeyBytes)])
            hash = (hash ^ one) * 1099511628211UL;
        hash ^= hash >> 32;
        return hash % Usual < (ulong)line.Length;
    }
}

/// <summary>Some lines, in memory that is lent: who gets them gives it back.</summary>
public sealed class Piece : IDisposable
{
    private const int FirstSize = 1024 * 1024;

    private byte[] room = ArrayPool<byte>.Shared.Rent(FirstSize);

    public int Length { get; private set; }

    public int Rows { get; private set; }

    public ReadOnlyMemory<byte> Bytes => room.AsMemory(0, Length);

    public void Add(ReadOnlySpan<byte> line)
    {
        if (Length + line.Length > room.Length)
        {
            var larger = ArrayPool<byte>.Shared.Rent(Math.Max(room.Length * 2, Length + line.Length));
            Bytes.Span.CopyTo(larger);
            ArrayPool<byte>.Shared.Return(room);
            room = larger;
        }
        line.CopyTo(room.AsSpan(Length));
        Length += line.Length;
        Rows++;
    }

    public void Dispose()
    {
        if (room.Length > 0)
            ArrayPool<byte>.Shared.Return(room);
        room = [];
    }
}
