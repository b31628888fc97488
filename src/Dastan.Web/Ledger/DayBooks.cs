using System.Collections.Concurrent;
using Dastan.Domain.Rates;
using Dastan.Web.Data;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Dastan.Web.Ledger;

/// <summary>
/// Opens all that the lists of all banks said up to a day, as far back as a page about every currency needs. From memory as
/// long as the ledger has not changed.
/// </summary>
public sealed class DayBooks(IServiceScopeFactory scopes, RateBooks books)
{
    // The thirty days of a small line, the longest rest before them, and the fixing before that.
    private const int ReachDays = 60;

    // Some hundred currencies with their lines are 100 KB a day.
    private const int MostDays = 64;

    private readonly ConcurrentDictionary<LocalDate, (DayBook Book, string Versions)> kept = new();

    /// <summary>The book of a day: of each list its last sixty days, counted back from its newest on or before the day.</summary>
    public async ValueTask<DayBook> OpenAsync(LocalDate day, CancellationToken stop)
    {
        var versions = string.Join(',', (await books.VersionsAsync(stop)).OrderBy(bank => bank.Key));
        if (kept.TryGetValue(day, out var entry) && entry.Versions == versions)
            return entry.Book;

        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NewsDb>();
        var rows = new List<(SeriesId Id, SeriesRow Row)>();
        var newest = new Dictionary<string, LocalDate>();
        foreach (var list in await ListsAsync(db, stop))
            if (await NewestAsync(db, list, day, stop) is { } last)
            {
                newest[list.Bank] = LocalDate.Max(last, newest.GetValueOrDefault(list.Bank));
                rows.AddRange(await RowsAsync(db, list, last, stop));
            }

        var book = DayBook.Of(Resolver.Usual, Compressed(rows), newest, day);
        if (kept.Count >= MostDays)
            kept.Clear();
        kept[day] = (book, versions);
        return book;
    }

    private static async Task<IReadOnlyList<ListId>> ListsAsync(NewsDb db, CancellationToken stop)
    {
        var lists = new List<ListId>();
        foreach (var bank in Bank.All)
            lists.AddRange(
                await db
                    .DayLists.Where(day => day.Bank == bank.Code)
                    .Select(day => new ListId(day.Bank, day.List))
                    .Distinct()
                    .ToListAsync(stop)
            );
        return lists;
    }

    private static async Task<LocalDate?> NewestAsync(NewsDb db, ListId list, LocalDate day, CancellationToken stop) =>
        await db
            .DayLists.Where(one =>
                one.Bank == list.Bank && one.List == list.List && one.AsOf <= day && one.FixingOn != null
            )
            .MaxAsync(one => (LocalDate?)one.AsOf, stop);

    private static async Task<IEnumerable<(SeriesId, SeriesRow)>> RowsAsync(
        NewsDb db,
        ListId list,
        LocalDate last,
        CancellationToken stop
    )
    {
        var first = last.PlusDays(-ReachDays);
        var fixings = await db
            .DayLists.Where(day =>
                day.Bank == list.Bank && day.List == list.List && day.AsOf >= first && day.AsOf <= last
            )
            .ToDictionaryAsync(day => day.AsOf, day => day.FixingOn, stop);
        var said = await RateBooks
            .Served(db)
            .Where(one => one.Bank == list.Bank && one.List == list.List && one.AsOf >= first && one.AsOf <= last)
            .ToListAsync(stop);
        return said.Select(one =>
            (
                new SeriesId(one.Bank, one.Base, one.Quote),
                new SeriesRow(one.AsOf, one.ValidUntil, fixings[one.AsOf], one.Units, one.Value, one.Revision)
            )
        );
    }

    private static RateBook Compressed(IEnumerable<(SeriesId Id, SeriesRow Row)> rows) =>
        new(
            rows.GroupBy(row => row.Id, row => row.Row)
                .ToDictionary(
                    series => series.Key,
                    series => SeriesRow.Compressed(series.Key, series.OrderBy(row => row.AsOf))
                )
        );

    private sealed record ListId(string Bank, string List);
}
