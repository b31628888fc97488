using Dastan.Web.Data;
using Dastan.Web.Press;
using NodaTime;

namespace Dastan.Web.Telemetry;

/// <summary>Looks at the numbers that stand in the database, twice a minute, where telemetry goes anywhere at all.</summary>
internal sealed partial class LookAround(
    IEnumerable<ILooked> counts,
    NewspaperSettings settings,
    IServiceScopeFactory scopes,
    TimeProvider clock,
    ILogger<LookAround> log
) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!settings.Telemetry.IsOn)
            return;

        try
        {
            while (true)
            {
                foreach (var one in counts)
                    await LookAsync(one, stoppingToken);
                await Task.Delay(Pause, clock, stoppingToken);
            }
        }
        catch (Exception) when (stoppingToken.IsCancellationRequested)
        {
            // The paper closes.
        }
    }

    private async Task LookAsync(ILooked one, CancellationToken stop)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var now = Instant.FromDateTimeOffset(clock.GetUtcNow());
            await one.LookAsync(scope.ServiceProvider.GetRequiredService<NewsDb>(), now, stop);
        }
        catch (Exception problem) when (!stop.IsCancellationRequested)
        {
            // The job's edge. That a database or a folder is away is told by others; here it only means that nothing is known.
            if (!DatabaseState.IsAbout(problem) && problem is not IOException and not UnauthorizedAccessException)
                LogNotKnown(problem);
            one.Forget();
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A number for telemetry is not known")]
    private partial void LogNotKnown(Exception problem);
}
