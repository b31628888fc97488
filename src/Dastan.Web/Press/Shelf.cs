using System.Collections.Concurrent;

namespace Dastan.Web.Press;

/// <summary>The kept answers of one path.</summary>
/// <param name="parameters">The parameters of the query that decide the answer, as its route knows them; in order.</param>
public sealed class Shelf(IReadOnlyList<string> parameters)
{
    private readonly ConcurrentDictionary<string, Plate> others = new(StringComparer.Ordinal);
    private Plate? bare;

    public IReadOnlyList<string> Parameters => parameters;

    public bool IsEmpty => bare is null && others.IsEmpty;

    public IEnumerable<Plate> All => bare is null ? others.Values : others.Values.Prepend(bare);

    /// <param name="query">In its canonical form.</param>
    public Plate? Find(string query) => query is "" ? Volatile.Read(ref bare) : others.GetValueOrDefault(query);

    /// <returns>The plate that stood there before.</returns>
    public Plate? Put(Plate plate)
    {
        if (plate.Key.Query is "")
            return Interlocked.Exchange(ref bare, plate);

        others.TryGetValue(plate.Key.Query, out var old);
        others[plate.Key.Query] = plate;
        return old;
    }

    /// <summary>Takes the plate away, unless another stands in its place.</summary>
    public void Remove(Plate plate)
    {
        if (plate.Key.Query is "")
            Interlocked.CompareExchange(ref bare, null, plate);
        else
            others.TryRemove(new(plate.Key.Query, plate));
    }
}
