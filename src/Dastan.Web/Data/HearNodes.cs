using Dastan.Web.Press;
using Npgsql;

namespace Dastan.Web.Data;

/// <summary>
/// Hears, on a connection of its own, that another node has committed something (PostgreSQL's <c>LISTEN</c>). What is missed while the connection is
/// down is found by those who look by themselves several times a second.
/// </summary>
internal sealed partial class HearNodes(NewspaperSettings settings, NodeCalls calls, ILogger<HearNodes> log)
    : BackgroundService
{
    /// <summary>What nodes call each other by.</summary>
    public const string Channel = "dastan";

    // So that a connection that was cut without a word is noticed.
    private const int KeepAliveSeconds = 20;

    private static readonly TimeSpan AfterBreaking = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var own = new NpgsqlConnectionStringBuilder(settings.Postgres)
        {
            Pooling = false,
            KeepAlive = KeepAliveSeconds,
        };
        while (!stoppingToken.IsCancellationRequested)
            try
            {
                await HearAsync(own.ToString(), stoppingToken);
            }
            catch (Exception problem) when (!stoppingToken.IsCancellationRequested)
            {
                // The job's edge. Whoever asks it something tells the log that it is away.
                if (!DatabaseState.IsAbout(problem))
                    LogDeaf(problem);
                await Task.Delay(AfterBreaking, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            catch (Exception) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
    }

    private async Task HearAsync(string connection, CancellationToken stop)
    {
        await using var line = new NpgsqlConnection(connection);
        await line.OpenAsync(stop);
        await using (var listen = new NpgsqlCommand($"LISTEN {Channel}", line))
            _ = await listen.ExecuteNonQueryAsync(stop);
        // What came before we listened.
        calls.Call();
        while (true)
        {
            await line.WaitAsync(stop);
            calls.Call();
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Other nodes are not heard; it is tried again")]
    private partial void LogDeaf(Exception problem);
}
