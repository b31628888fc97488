using Dastan.Domain.Rates;
using Dastan.Domain.Rates.Banks;
using Dastan.Web.Data;
using Dastan.Web.Ledger;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Web.Jobs;

/// <summary>Takes answers whose bytes are kept but whose rows may not all be: the program died between.</summary>
internal static class TakeUnfinished
{
    public static async Task OfAsync(
        IServiceScopeFactory scopes,
        RateBooks books,
        IRateSource source,
        CancellationToken stop
    )
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NewsDb>();
        var unfinished = await db
            .KeptAnswers.AsNoTracking()
            .Where(kept => kept.Bank == source.Bank.Code && !kept.IsTaken && kept.Payload != null)
            .OrderBy(kept => kept.Id)
            .ToListAsync(stop);
        foreach (var kept in unfinished)
        {
            if (await Archive.ReadAsync(db, kept.Payload!, stop) is not { } body)
                continue;
            var reading = KeptReading.Of(Reader(source, new Uri(kept.Address)), kept, body);
            _ = await TakeAnswer.TakeRowsAsync(db, books, kept, reading, stop);
        }
    }

    private static IRateSource Reader(IRateSource source, Uri address) =>
        address.Scheme == Transcript.Scheme ? new Transcript(source.Bank) : source;
}
