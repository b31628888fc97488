using System.Collections.Concurrent;
using Dastan.Domain.Rates;
using Dastan.Domain.Rates.Ledger;
using Dastan.Web.Data;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Dastan.Web.Ledger;

/// <summary>
/// What the ledger knows of numbers besides the numbers: which are held, and in which answer of the bank each stood. Kept in memory
/// until the ledger changes.
/// </summary>
public sealed class LedgerFacts(IServiceScopeFactory scopes, RateBooks books)
{
    // When it is full it starts anew, which costs a query for each number that is asked about.
    private const int MostPayloads = 20_000;

    private readonly ConcurrentDictionary<(RateLeg Leg, string Version), string?> payloads = new();
    private (string Version, ILookup<SeriesId, LocalDate> Days)? held;

    /// <summary>The state of the whole ledger in a word: other than before whenever anything in it is.</summary>
    public async ValueTask<string> VersionAsync(CancellationToken stop) =>
        string.Join(
            ' ',
            (await books.VersionsAsync(stop))
                .OrderBy(bank => bank.Key, StringComparer.Ordinal)
                .Select(bank => FormattableString.Invariant($"{bank.Key}:{bank.Value}"))
        );

    /// <summary>The days of the numbers that are held, by series.</summary>
    public async ValueTask<ILookup<SeriesId, LocalDate>> HeldAsync(CancellationToken stop)
    {
        var version = await VersionAsync(stop);
        if (held is { } known && known.Version == version)
            return known.Days;

        await using var scope = scopes.CreateAsyncScope();
        var rows = await scope
            .ServiceProvider.GetRequiredService<NewsDb>()
            .Observations.AsNoTracking()
            .Where(said => said.Status == ObservationStatus.Held)
            .Select(said => new
            {
                said.Bank,
                said.Base,
                said.Quote,
                said.AsOf,
            })
            .ToListAsync(stop);
        var days = rows.ToLookup(row => new SeriesId(row.Bank, row.Base, row.Quote), row => row.AsOf);
        held = (version, days);
        return days;
    }

    /// <summary>The SHA-256 of the answer in which a number stood first; null for a peg, and where no bytes were kept.</summary>
    public async ValueTask<string?> PayloadAsync(RateLeg leg, CancellationToken stop)
    {
        if (leg.IsPeg)
            return null;

        var key = (leg, await VersionAsync(stop));
        if (payloads.TryGetValue(key, out var known))
            return known;

        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NewsDb>();
        var hash = await db
            .Observations.AsNoTracking()
            .Where(said => said.Bank == leg.Bank && said.Base == leg.Base && said.Quote == leg.Quote)
            .Where(said => said.AsOf == leg.AsOf && said.Revision == leg.Revision)
            .Join(db.KeptAnswers, said => said.AnswerId, answer => answer.Id, (_, answer) => answer.Payload)
            .FirstOrDefaultAsync(stop);
        if (payloads.Count >= MostPayloads)
            payloads.Clear();
        return payloads[key] = hash;
    }
}
