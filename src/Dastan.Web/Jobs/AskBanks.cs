using Dastan.Domain.Rates;
using NodaTime;

namespace Dastan.Web.Jobs;

/// <summary>
/// The clockwork: asks each bank by itself for as long as the paper is served, so that one that is slow or silent delays no other. It
/// begins when the paper is open, and keeps nothing in memory that has to survive.
/// </summary>
public sealed class AskBanks(
    IReadOnlyList<IRateSource> sources,
    BankTurn turn,
    RateSettings settings,
    TimeProvider clock,
    TellOfBanks telling
) : BackgroundService
{
    // After something that nobody foresaw, such as a database that is away.
    private static readonly Duration AfterBreaking = Duration.FromMinutes(1);

    // A command may bring work at any time, and another node may have done it: so one looks now and then.
    private static readonly Duration LongestSleep = Duration.FromMinutes(5);

    protected override async Task ExecuteAsync(CancellationToken stop)
    {
        if (!settings.Fetch)
            return;

        await Task.Yield();
        await Task.WhenAll(sources.Select(source => AskForeverAsync(source, stop)));
    }

    private async Task AskForeverAsync(IRateSource source, CancellationToken stop)
    {
        try
        {
            while (true)
            {
                var next = await TurnAsync(source, stop);
                var now = Instant.FromDateTimeOffset(clock.GetUtcNow());
                var sleep = Duration.Max(Duration.Zero, Duration.Min(next - now, LongestSleep));
                await Task.Delay(sleep.ToTimeSpan(), clock, stop);
            }
        }
        catch (Exception) when (stop.IsCancellationRequested)
        {
            // The paper closes, and its parts with it: what was not finished is taken up at the next start, a lease runs out.
        }
    }

    private async Task<Instant> TurnAsync(IRateSource source, CancellationToken stop)
    {
        try
        {
            return await turn.TakeAsync(source, stop);
        }
        catch (Exception problem) when (!stop.IsCancellationRequested)
        {
            // The job's edge: whatever one bank's turn breaks on, the paper and the other banks go on.
            telling.TellBroken(source.Bank, problem);
            return Instant.FromDateTimeOffset(clock.GetUtcNow()) + AfterBreaking;
        }
    }
}
