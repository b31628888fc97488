using Dastan.Domain.Rates;
using Dastan.Domain.Rates.Ledger;
using Dastan.Web.Data;
using Dastan.Web.Ledger;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Dastan.Web.Jobs;

/// <summary>Asks again for lists that jumped as a whole: given in the same bytes ten minutes later, they count.</summary>
public sealed class AskAgain(IServiceScopeFactory scopes, AskBank asking, RateSettings settings, TimeProvider clock)
{
    /// <summary>The answers of a bank that wait for it, and when the last of them may be asked for.</summary>
    public async Task<(IReadOnlyList<KeptAnswer> Waiting, Instant From)> WaitingAsync(Bank bank, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var waiting = await HeldAnswers
            .Waiting(scope.ServiceProvider.GetRequiredService<NewsDb>(), bank.Code)
            .ToListAsync(stop);
        var from = waiting
            .Select(kept => kept.FirstAt + KeptAnswer.Confirmation)
            .DefaultIfEmpty(Instant.MinValue)
            .Max();
        return (waiting, from);
    }

    /// <summary>Asks for each.</summary>
    public async Task<IReadOnlyList<AskedBank>> AskAsync(
        IRateSource source,
        IReadOnlyList<KeptAnswer> waiting,
        CancellationToken stop
    )
    {
        var answers = new List<AskedBank>();
        foreach (var kept in waiting)
        {
            if (answers is not [] && settings.Pause > TimeSpan.Zero)
                await Task.Delay(settings.Pause, clock, stop);
            if (await asking.AskAgainAsync(source, kept, stop) is { } answer)
                answers.Add(answer);
        }
        return answers;
    }
}
