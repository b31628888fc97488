using System.Collections.Concurrent;
using Dastan.Domain.Rates;
using Dastan.Domain.Rates.Ledger;
using Dastan.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Web.Ledger;

/// <summary>
/// Opens series of accepted rates, from memory as long as the ledger has not changed. Other processes and nodes write too: so
/// what was read is asked about again when a second has gone by.
/// </summary>
public sealed class RateBooks(IServiceScopeFactory scopes)
{
    private const int TrustedMilliseconds = 1000;

    // A point is 48 bytes: about 25 MB. All of the ECB's 25 years are 215,000.
    private const int MostPoints = 500_000;

    private readonly ConcurrentDictionary<SeriesId, (Series Series, long Version)> kept = new();
    private readonly ConcurrentDictionary<string, (IReadOnlyList<KnownSeries> Known, long Version)> known = new();
    private (IReadOnlyDictionary<string, long> Versions, long ReadAt)? state;

    /// <summary>The versions of the banks' ledgers: what a page made of rates is kept by.</summary>
    public async ValueTask<IReadOnlyDictionary<string, long>> VersionsAsync(CancellationToken stop)
    {
        if (state is { } trusted && System.Environment.TickCount64 - trusted.ReadAt < TrustedMilliseconds)
            return trusted.Versions;

        await using var scope = scopes.CreateAsyncScope();
        var versions = await scope
            .ServiceProvider.GetRequiredService<NewsDb>()
            .LedgerStates.ToDictionaryAsync(one => one.Bank, one => one.Version, stop);
        state = (versions, System.Environment.TickCount64);
        return versions;
    }

    /// <summary>To be called by who changed the ledger in this process.</summary>
    public void Forget() => state = null;

    /// <summary>A book with these series, each at the newest state of its bank.</summary>
    public async ValueTask<RateBook> OpenAsync(IEnumerable<SeriesId> ids, CancellationToken stop)
    {
        var versions = await VersionsAsync(stop);
        var book = new Dictionary<SeriesId, Series>();
        var missing = new List<SeriesId>();
        foreach (var id in ids.Distinct())
            if (kept.TryGetValue(id, out var entry) && entry.Version == versions.GetValueOrDefault(id.Bank))
                book.Add(id, entry.Series);
            else
                missing.Add(id);
        if (missing.Count > 0)
            await ReadAsync(missing, versions, book, stop);
        return new(book);
    }

    /// <summary>Every series that a bank's lists have, with its first and its last day; in order of the pairs.</summary>
    public async ValueTask<IReadOnlyList<KnownSeries>> KnownAsync(string bank, CancellationToken stop)
    {
        var version = (await VersionsAsync(stop)).GetValueOrDefault(bank);
        if (known.TryGetValue(bank, out var entry) && entry.Version == version)
            return entry.Known;

        await using var scope = scopes.CreateAsyncScope();
        var pairs = await Served(scope.ServiceProvider.GetRequiredService<NewsDb>())
            .Where(said => said.Bank == bank)
            .GroupBy(said => new { said.Base, said.Quote })
            .Select(pair => new
            {
                pair.Key.Base,
                pair.Key.Quote,
                First = pair.Min(said => said.AsOf),
                Last = pair.Max(said => said.AsOf),
            })
            .ToListAsync(stop);
        IReadOnlyList<KnownSeries> all =
        [
            .. pairs
                .Select(pair => new KnownSeries(new(bank, pair.Base, pair.Quote), pair.First, pair.Last))
                .OrderBy(pair => pair.Id.Base, StringComparer.Ordinal)
                .ThenBy(pair => pair.Id.Quote, StringComparer.Ordinal),
        ];
        known[bank] = (all, version);
        return all;
    }

    private async Task ReadAsync(
        List<SeriesId> missing,
        IReadOnlyDictionary<string, long> versions,
        Dictionary<SeriesId, Series> book,
        CancellationToken stop
    )
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NewsDb>();
        if (kept.Values.Sum(entry => entry.Series.Points.Count) > MostPoints)
            kept.Clear();
        foreach (var id in missing)
        {
            var series = await ReadAsync(db, id, stop);
            book.Add(id, series);
            kept[id] = (series, versions.GetValueOrDefault(id.Bank));
        }
    }

    private static async Task<Series> ReadAsync(NewsDb db, SeriesId id, CancellationToken stop)
    {
        var rows = await (
            from said in Served(db)
            join day in db.DayLists
                on new
                {
                    said.Bank,
                    said.List,
                    said.AsOf,
                } equals new
                {
                    day.Bank,
                    day.List,
                    day.AsOf,
                }
            where said.Bank == id.Bank && said.Base == id.Base && said.Quote == id.Quote
            orderby said.AsOf, said.List
            select new SeriesRow(said.AsOf, said.ValidUntil, day.FixingOn, said.Units, said.Value, said.Revision)
        ).ToListAsync(stop);
        return SeriesRow.Compressed(id, rows);
    }

    internal static IQueryable<Observation> Served(NewsDb db) =>
        db
            .Observations.AsNoTracking()
            .Where(said =>
                said.Status == ObservationStatus.Accepted && (said.Flags & RateFlags.Defunct) == RateFlags.None
            );
}

/// <summary>A series that there is.</summary>
/// <param name="First">The first day of which the bank said something.</param>
/// <param name="Last">The last.</param>
public sealed record KnownSeries(SeriesId Id, NodaTime.LocalDate First, NodaTime.LocalDate Last);
