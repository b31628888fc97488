using Dastan.Domain.Rates;
using Dastan.Web.Data;
using Dastan.Web.Ledger;
using Dastan.Web.Reader;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Dastan.Web.Api.V2;

/// <summary>GET /v2/sources/{id}/health: how the asking of a bank goes. 404 for no bank of ours.</summary>
public static class ReadSourceHealth
{
    public static async Task<IResult> Get(
        string id,
        HttpRequest request,
        Reading reading,
        NewsDb db,
        RateBooks books,
        LedgerFacts facts,
        CancellationToken stop
    )
    {
        if (new Asked(request).Problem is { } problem)
            return problem;
        if (Bank.Find(id) is not { Code: var code } bank)
            return Problems.NotFound($"\"{id}\" is none of {string.Join(", ", Bank.All)}.");

        var watch = await db.BankWatches.AsNoTracking().FirstOrDefaultAsync(one => one.Bank == code, stop);
        var newest = (await books.KnownAsync(code, stop)).Max(one => (LocalDate?)one.Last);
        var held = (await facts.HeldAsync(stop)).Where(series => series.Key.Bank == code).Sum(days => days.Count());
        var today = reading.Now.InZone(bank.Zone).Date;
        return V2Json.Answer(writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("id", code.ToLowerInvariant());
            writer.WriteString("staleness", newest is { } day ? Word(bank, day, today) : "unknown");
            writer.WriteDay("newest_list", newest);
            writer.WriteInstant("last_fetch_at", watch?.LastFetchAt);
            writer.WriteInstant("last_success_at", watch?.LastSuccessAt);
            writer.WriteInstant("last_new_list_at", watch?.LastNewListAt);
            writer.WriteNumber("failures", watch?.Failures ?? 0);
            writer.WriteInstant("last_failure_at", watch?.LastFailureAt);
            writer.WriteNumber("missed_windows", watch?.MissedWindows ?? 0);
            writer.WriteNumber("held", held);
            writer.WriteEndObject();
        });
    }

    private static string Word(Bank bank, LocalDate through, LocalDate today) =>
        new RateLeg(bank.Code, "USD", bank.Currency, 1, 1, through, through, 1)
            .StalenessOn(today)
            .ToString()
            .ToLowerInvariant();
}
