using Dastan.Domain.Rates;
using Dastan.Domain.Rates.Ledger;
using NodaTime;

namespace Dastan.Web.Jobs;

/// <summary>One visit at a bank: the questions that are due, one after another, and what came of all of them.</summary>
internal sealed class BankVisit(
    IRateSource source,
    AskBank asking,
    BankLease lease,
    Func<CancellationToken, Task> pause
)
{
    private readonly HashSet<string> asked = [];

    /// <summary>What came, in order.</summary>
    public List<AskedBank> Answers { get; } = [];

    /// <summary>More questions are no use now, or another node has come in.</summary>
    public bool IsOver { get; private set; }

    public bool HasNewList => Answers.Any(answer => answer.HasNewList);

    public bool IsUnderstood => Answers.Any(answer => answer.IsUnderstood);

    /// <summary>The last failure in a sentence; null for none.</summary>
    public string? Failure => Answers.LastOrDefault(answer => !answer.IsUnderstood)?.Reason;

    public Instant? RetryAt => Answers.Select(answer => answer.RetryAt).Max();

    /// <summary>Asks, but nothing twice.</summary>
    /// <returns>Whether all was understood.</returns>
    public async Task<bool> AskAsync(IEnumerable<BankRequest> requests, CancellationToken stop)
    {
        var isAllUnderstood = true;
        foreach (var request in requests)
        {
            if (IsOver)
                return false;
            if (!asked.Add(request.Path))
                continue;
            if (Answers is not [])
                await pause(stop);
            if (!await lease.ProlongAsync(stop))
            {
                IsOver = true;
                return false;
            }
            var answer = await asking.AskAsync(source, request, stop);
            Answers.Add(answer);
            IsOver = answer.IsDeaf;
            isAllUnderstood &= answer.IsUnderstood;
        }
        return isAllUnderstood;
    }

    /// <summary>Asks again for lists that jumped.</summary>
    public Task<bool> ConfirmAsync(IEnumerable<KeptAnswer> waiting, CancellationToken stop) =>
        AskAsync(waiting.Select(kept => asking.RequestOf(source, kept)).OfType<BankRequest>(), stop);
}
