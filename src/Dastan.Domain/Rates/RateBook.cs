namespace Dastan.Domain.Rates;

/// <summary>The series that a question may need, opened at one state of the ledger.</summary>
public sealed class RateBook(IReadOnlyDictionary<SeriesId, Series> series)
{
    /// <summary>Those that it has.</summary>
    public IEnumerable<SeriesId> Ids => series.Keys;

    /// <summary>A book in which nothing is known.</summary>
    public static RateBook Empty { get; } = new(new Dictionary<SeriesId, Series>());

    /// <summary>The series; an empty one where nothing is known of it.</summary>
    public Series this[SeriesId id] => series.GetValueOrDefault(id) ?? new Series(id, []);
}
