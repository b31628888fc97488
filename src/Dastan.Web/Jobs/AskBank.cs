using Dastan.Domain.Rates;
using Dastan.Domain.Rates.Ledger;
using Dastan.Web.Data;
using Dastan.Web.Ledger;
using Dastan.Web.Outside;
using Dastan.Web.Telemetry;
using NodaTime;

namespace Dastan.Web.Jobs;

/// <summary>
/// Puts one question to a bank, and takes what comes into the ledger: the answer, or that none came and why. Nothing of it is
/// lost when the program stops between.
/// </summary>
public sealed class AskBank(
    IServiceScopeFactory scopes,
    RateBooks books,
    BankClient client,
    BankCounts counts,
    TimeProvider clock
)
{
    public async Task<AskedBank> AskAsync(IRateSource source, BankRequest request, CancellationToken stop)
    {
        using var span = Spans.Source.StartActivity(Spans.Ask)?.SetTag("bank", source.Bank.Code);
        var asked = await TakeAsync(source, request, stop);
        counts.Asked(source.Bank, asked.IsUnderstood);
        return asked;
    }

    private async Task<AskedBank> TakeAsync(IRateSource source, BankRequest request, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NewsDb>();
        var address = client.AddressOf(source.Bank, request);
        try
        {
            var known = await Archive.NewestAsync(db, source.Bank, address, stop);
            var reply = await client.AskAsync(source.Bank, request, known, stop);
            return new(await TakeAnswer.IntoAsync(db, books, source, reply.Answer, stop), reply.RetryAt);
        }
        catch (OutsideException outage)
        {
            var none = new BankAnswer(address, 0, "", default, Instant.FromDateTimeOffset(clock.GetUtcNow()))
            {
                AskedFor = request.AskedFor,
            };
            var reason = $"{source.Bank}, {outage.Message}";
            return new(await TakeAnswer.MissAsync(db, source, none, reason, stop), null);
        }
    }

    /// <summary>Asks again what an answer was the answer to.</summary>
    /// <returns>Null where the bank is asked at another address now.</returns>
    public async Task<AskedBank?> AskAgainAsync(IRateSource source, KeptAnswer kept, CancellationToken stop) =>
        RequestOf(source, kept) is { } request ? await AskAsync(source, request, stop) : null;

    /// <summary>What an answer was the answer to.</summary>
    public BankRequest? RequestOf(IRateSource source, KeptAnswer kept)
    {
        var root = client.AddressOf(source.Bank, new BankRequest("")).ToString();
        if (!kept.Address.StartsWith(root, StringComparison.Ordinal))
            return null;

        // A bank is asked one way: all of its requests are alike but for the path.
        var day = kept.AskedFor ?? kept.FirstAt.InZone(source.Bank.Zone).Date;
        var alike = source.RequestsFor(day).Concat(source.RequestsForHistory(day.PlusYears(-1), day)).Take(10).ToList();
        return alike is []
            ? null
            : new BankRequest(kept.Address[root.Length..], kept.AskedFor)
            {
                IsPost = alike.Any(request => request.IsPost),
                MostBytes = alike.Max(request => request.MostBytes),
            };
    }
}

/// <summary>What came of a question to a bank.</summary>
/// <param name="RetryAt">Not to be asked again before then, by the bank's own word.</param>
public sealed record AskedBank(TakenAnswer Taken, Instant? RetryAt)
{
    /// <summary>It was understood, also if it said that there is no list.</summary>
    public bool IsUnderstood => Taken.Reading.IsUsable || Taken.Reading.Outcome is ReadingOutcome.NoData;

    /// <summary>Days came of which nothing was known.</summary>
    public bool HasNewList => Taken.Settled.Observations > Taken.Settled.Restated;

    /// <summary>Nobody is there, or nobody wants to be asked: more questions are no use now.</summary>
    public bool IsDeaf => Taken.Answer.Status is 0 or 403 or 429 or >= 500;

    /// <summary>Why it was not understood, in a sentence.</summary>
    public string Reason => Taken.Reading.Reason;
}
