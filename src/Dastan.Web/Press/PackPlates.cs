using System.Diagnostics;

namespace Dastan.Web.Press;

/// <summary>
/// Packs what is given often as small as it gets, in the quiet: a page is a tenth smaller then, for a tenth of a second of work.
/// </summary>
public sealed class PackPlates(Plates plates, PressRoom room, Purges purges) : BackgroundService
{
    // Given less often, the work is not made good.
    private const int FewestUses = 16;

    // It takes no more than a fifth of a core.
    private const int RestFor = 4;

    private static readonly TimeSpan Between = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var turns = new PeriodicTimer(Between);
        while (await turns.WaitForNextTickAsync(stoppingToken))
            foreach (var plate in Worthwhile())
            {
                var began = Stopwatch.GetTimestamp();
                await Task.Run(plate.PackBest, stoppingToken);
                await Task.Delay(Stopwatch.GetElapsedTime(began) * RestFor, stoppingToken);
            }
    }

    private List<Plate> Worthwhile()
    {
        var now = room.Now;
        return
        [
            .. plates
                .All.Where(plate =>
                    plate is { IsPackedQuickly: true, Uses: >= FewestUses }
                    && plate.FreshnessAt(now, purges) is Freshness.Fresh
                )
                .OrderByDescending(plate => plate.Uses),
        ];
    }
}
