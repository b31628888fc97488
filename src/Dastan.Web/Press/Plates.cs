using System.Collections.Concurrent;
using System.Text;

namespace Dastan.Web.Press;

/// <summary>
/// The kept answers, as many as the memory that they may have holds. Which leave first is decided as SIEVE does (Zhang et al., NSDI 2024):
/// they stand in the order in which they came, a hand goes from the oldest to the newest, passes by what was asked for since it
/// was here last, and takes the others. So what one visitor reads once, a crawler for one, does not drive out what
/// everybody reads.
/// </summary>
/// <param name="mostBytes">The memory that they may have together.</param>
public sealed class Plates(long mostBytes)
{
    // One answer that takes more than this part of the memory is not worth the others that would have to go.
    private const int LargestPart = 8;

    private readonly Lock turn = new();
    private readonly ConcurrentDictionary<byte[], Shelf> shelves = new(PathBytes.Same);
    private Plate? oldest;
    private Plate? newest;
    private Plate? hand;
    private long bytes;

    /// <summary>Bytes that all of them hold.</summary>
    public long Bytes => Volatile.Read(ref bytes);

    public int Count { get; private set; }

    /// <summary>All of them, the newest first, as they stood a moment ago.</summary>
    public IReadOnlyList<Plate> All
    {
        get
        {
            var all = new List<Plate>(Count);
            lock (turn)
                for (var plate = newest; plate is not null; plate = plate.Older)
                    all.Add(plate);
            return all;
        }
    }

    /// <summary>What is kept of a path, which is in UTF-8.</summary>
    public Shelf? ShelfOf(ReadOnlySpan<byte> path) =>
        shelves.GetAlternateLookup<ReadOnlySpan<byte>>().TryGetValue(path, out var shelf) ? shelf : null;

    public Shelf? ShelfOf(string path)
    {
        Span<byte> small = stackalloc byte[256];
        var longest = Encoding.UTF8.GetMaxByteCount(path.Length);
        var utf8 = longest <= small.Length ? small : new byte[longest];
        return ShelfOf(utf8[..Encoding.UTF8.GetBytes(path, utf8)]);
    }

    /// <summary>Keeps an answer in the place of the one before it.</summary>
    /// <param name="parameters">The parameters of the query that decide the answers of its path.</param>
    public void Keep(Plate plate, IReadOnlyList<string> parameters)
    {
        if (plate.Size > mostBytes / LargestPart)
            return;

        lock (turn)
        {
            var shelf = ShelfFor(plate, parameters);
            if (shelf.Put(plate) is { } old)
            {
                plate.Inherit(old);
                Unlink(old);
            }
            Link(plate);
            MakeRoom();
        }
    }

    /// <summary>Takes an answer away.</summary>
    public void Drop(Plate plate)
    {
        lock (turn)
            Remove(plate);
    }

    /// <summary>To be called when a kept answer has another size than it had.</summary>
    public void Recount(Plate plate)
    {
        lock (turn)
        {
            if (!plate.IsLinked)
                return;
            bytes += plate.Size - plate.CountedSize;
            plate.CountedSize = plate.Size;
            MakeRoom();
        }
    }

    private Shelf ShelfFor(Plate plate, IReadOnlyList<string> parameters)
    {
        var path = Encoding.UTF8.GetBytes(plate.Key.Path);
        if (shelves.TryGetValue(path, out var shelf) && !shelf.Parameters.SequenceEqual(parameters))
            // Another route has the path now: what came by the old one is not found by it.
            foreach (var old in shelf.All.ToList())
                Remove(old);
        return shelves.GetOrAdd(path, _ => new Shelf(parameters));
    }

    private void MakeRoom()
    {
        while (bytes > mostBytes && oldest is not null)
        {
            var at = hand ?? oldest;
            for (; at.WasUsed; at = at.Newer ?? oldest)
                at.WasUsed = false;
            hand = at.Newer;
            Remove(at);
        }
    }

    private void Remove(Plate plate)
    {
        var path = Encoding.UTF8.GetBytes(plate.Key.Path);
        if (shelves.TryGetValue(path, out var shelf))
        {
            shelf.Remove(plate);
            if (shelf.IsEmpty)
                shelves.TryRemove(path, out _);
        }
        Unlink(plate);
    }

    private void Link(Plate plate)
    {
        (plate.Older, plate.IsLinked, plate.CountedSize) = (newest, true, plate.Size);
        if (newest is not null)
            newest.Newer = plate;
        newest = plate;
        oldest ??= plate;
        bytes += plate.CountedSize;
        Count++;
    }

    private void Unlink(Plate plate)
    {
        if (!plate.IsLinked)
            return;
        if (hand == plate)
            hand = plate.Newer;
        if (plate.Newer is not null)
            plate.Newer.Older = plate.Older;
        else
            newest = plate.Older;
        if (plate.Older is not null)
            plate.Older.Newer = plate.Newer;
        else
            oldest = plate.Newer;
        (plate.Newer, plate.Older, plate.IsLinked) = (null, null, false);
        bytes -= plate.CountedSize;
        Count--;
    }
}
