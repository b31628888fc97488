using System.Globalization;
using Dastan.Domain.Rates;
using Dastan.Domain.Rates.Ledger;
using Dastan.Web.Data;
using Dastan.Web.Jobs;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Dastan.Web.Commands;

/// <summary>A run of <c>./dastan rates fetch</c>: the ECB first, by whose euro others are measured, then the others side by side.</summary>
internal sealed class FetchRun(IServiceProvider services, TextWriter to)
{
    private const int MostReasons = 5;

    private readonly FillPast filling = services.GetRequiredService<FillPast>();
    private readonly AskAgain again = services.GetRequiredService<AskAgain>();
    private readonly TimeProvider clock = services.GetRequiredService<TimeProvider>();
    private readonly List<FilledPast> filled = [];
    private int done;

    /// <summary>Asks for all of it, and says what came.</summary>
    /// <returns>Whether all was answered.</returns>
    public async Task<bool> RunAsync(IReadOnlyList<PastToFill> past, CancellationToken stop)
    {
        try
        {
            using var progress = new Progress(past.Sum(bank => bank.Requests.Count));
            var (first, others) = (past.Where(IsEuro), past.Where(bank => !IsEuro(bank)));
            foreach (var bank in first)
                await FillAsync(bank, progress, stop);
            await Task.WhenAll(others.Select(bank => FillAsync(bank, progress, stop)));
            await ConfirmAsync(past, progress, stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // What came is told all the same.
        }
        await WriteAsync();
        return filled.Count == past.Count && filled.All(bank => bank.Failures is []);
    }

    private static bool IsEuro(PastToFill past) => past.Source.Bank.Currency is "EUR";

    private async Task FillAsync(PastToFill past, Progress progress, CancellationToken stop)
    {
        var came = new FilledPast(past);
        lock (filled)
            filled.Add(came);
        await filling.RunAsync(
            past,
            came,
            request =>
                progress.Show(Interlocked.Increment(ref done), $"{past.Source.Bank} {Shown.On(request.AskedFor)}"),
            stop
        );
    }

    private async Task ConfirmAsync(IReadOnlyList<PastToFill> past, Progress progress, CancellationToken stop)
    {
        foreach (var source in past.Select(bank => bank.Source))
        {
            var (waiting, from) = await again.WaitingAsync(source.Bank, stop);
            if (waiting is [])
                continue;
            var now = Instant.FromDateTimeOffset(clock.GetUtcNow());
            if (from > now)
            {
                progress.Show(
                    done,
                    $"{source.Bank}: asks again at {Shown.At(from)} for {waiting.Count} lists that jumped"
                );
                await Task.Delay((from - now).ToTimeSpan(), clock, stop);
            }
            var came = filled.First(bank => bank.Bank.Code == source.Bank.Code);
            foreach (var answer in await again.AskAsync(source, waiting, stop))
                came.NoteAgain(answer);
        }
    }

    private async Task WriteAsync()
    {
        var held = await HeldAsync();
        string[] head =
        [
            "bank",
            "answers",
            "had before",
            "new lists",
            "new numbers",
            "restated",
            "held",
            "failed",
            "not asked",
        ];
        Columns.Write(to, head, [.. filled.OrderBy(bank => Order(bank.Bank)).Select(bank => Row(bank, held))]);
        foreach (var reasons in filled.Select(bank => bank.Failures).Where(reasons => reasons is not []))
        {
            to.WriteLine();
            foreach (var reason in reasons.Take(MostReasons))
                to.WriteLine(reason);
            if (reasons.Count > MostReasons)
                to.WriteLine($"and {reasons.Count - MostReasons} more");
        }
        if (held.Count > 0)
            to.WriteLine("\n./dastan rates held tells what is held and why.");
    }

    private static IReadOnlyList<string> Row(FilledPast past, IReadOnlyDictionary<string, int> held) =>
        [
            past.Bank.Code,
            Number(past.Answered),
            Number(past.Known),
            Number(past.Lists),
            Number(past.Settled.Observations - past.Settled.Restated),
            Number(past.Settled.Restated),
            Number(held.GetValueOrDefault(past.Bank.Code)),
            Number(past.Failures.Count),
            Number(past.NotAsked),
        ];

    private async Task<IReadOnlyDictionary<string, int>> HeldAsync()
    {
        await using var scope = services.CreateAsyncScope();
        return await scope
            .ServiceProvider.GetRequiredService<NewsDb>()
            .Observations.Where(said => said.Status == ObservationStatus.Held)
            .GroupBy(said => said.Bank)
            .ToDictionaryAsync(bank => bank.Key, bank => bank.Count());
    }

    private static int Order(Bank bank) => Bank.All.TakeWhile(other => other.Code != bank.Code).Count();

    private static string Number(int number) => number.ToString("#,0", CultureInfo.InvariantCulture);
}
