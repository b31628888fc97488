using System.Collections.Concurrent;

namespace Dastan.Web.Press;

/// <summary>How an answer stands to what has changed since it was made.</summary>
public enum Freshness
{
    /// <summary>It is what would be made now.</summary>
    Fresh,

    /// <summary>Something is newer. While a new one can't be made, this one may stand in for it.</summary>
    Outdated,

    /// <summary>What it says was changed or taken back. It is never shown again.</summary>
    Recalled,
}

/// <summary>
/// When each tag was last purged, counted in epochs: every purge begins one. An answer remembers the epoch in which its making began, and
/// is fresh while none of its tags was purged in a later one. So it does not matter in which order purges come and answers are
/// finished: what was begun before a purge is not fresh after it.
/// </summary>
public sealed class Purges
{
    // About 10 MB. When it is full everything counts as purged now, which costs each page one making.
    private const int MostTags = 100_000;

    private readonly Lock turn = new();
    private readonly ConcurrentDictionary<ulong, LastPurge> last = new();
    private readonly ConcurrentDictionary<Guid, byte> done = new();
    private LastPurge ofEverything;
    private long epoch;

    /// <summary>The epoch that counts now. To be asked before the first look at the database.</summary>
    public long Epoch => Volatile.Read(ref epoch);

    /// <summary>Raised after a purge, on the thread that ordered it.</summary>
    public event Action<PurgeOrder>? Purged;

    /// <summary>Purges at once; an order that was carried out here before, heard of again, is passed over.</summary>
    public void Apply(PurgeOrder order)
    {
        if (!done.TryAdd(order.Token, 0))
            return;

        lock (turn)
        {
            var next = epoch + 1;
            foreach (var tag in order.Outdated)
                Note(tag, was => was with { Changed = next });
            foreach (var tag in order.Recalled)
                Note(tag, _ => new(next, next));
            if (last.Count > MostTags)
                ForgetTags(next);
            // Only now: who sees the new epoch sees all of the purge.
            Volatile.Write(ref epoch, next);
        }
        Purged?.Invoke(order);
    }

    /// <summary>The order can't come again.</summary>
    public void Forget(Guid token) => done.TryRemove(token, out _);

    /// <summary>How something made of these tags stands now.</summary>
    /// <param name="tags">The numbers of its tags.</param>
    /// <param name="born">The epoch in which its making began.</param>
    public Freshness Of(ReadOnlySpan<ulong> tags, long born)
    {
        var freshness = ofEverything.Of(born);
        foreach (var tag in tags)
            if (last.TryGetValue(tag, out var purge) && purge.Of(born) is var worse && worse > freshness)
                freshness = worse;
        return freshness;
    }

    private void Note(Tag tag, Func<LastPurge, LastPurge> change)
    {
        if (tag == Tag.Everything)
            ofEverything = change(ofEverything);
        else
            last[tag.Number] = change(last.GetValueOrDefault(tag.Number));
    }

    private void ForgetTags(long now)
    {
        ofEverything = new(now, now);
        last.Clear();
    }

    private readonly record struct LastPurge(long Changed, long Recalled)
    {
        public Freshness Of(long born) =>
            Recalled > born ? Freshness.Recalled
            : Changed > born ? Freshness.Outdated
            : Freshness.Fresh;
    }
}
