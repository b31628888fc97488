using System.Net;
using System.Net.Sockets;
using Dastan.Web;
using Dastan.Web.Data;
using Dastan.Web.Data.Search;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Dastan.Tests.Search;

/// <summary>The job that feeds the search, where its database is away.</summary>
public sealed class FeedSearchTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_server_that_takes_no_connections_puts_it_off_and_does_not_end_it()
    {
        var log = new Heard();
        // PostgreSQL's own way to say so is another than a server's that is not there: what fails in passing comes wrapped.
        await using var services = NewsDatabase.Alone(
            new NewspaperSettings { Postgres = $"Host=127.0.0.1;Port={ShutPort()};Database=paper;Username=dastan" }
        );
        using var feeding = new FeedSearch(services.GetRequiredService<IServiceScopeFactory>(), log);

        await feeding.StartAsync(Stop);
        await log.Something.WaitAsync(Stop);

        Assert.False(feeding.ExecuteTask!.IsCompleted);
        await feeding.StopAsync(Stop);
        Assert.False(feeding.ExecuteTask.IsFaulted);
    }

    private static int ShutPort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private sealed class Heard : ILogger<FeedSearch>
    {
        private readonly TaskCompletionSource something = new();

        public Task Something => something.Task;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        ) => something.TrySetResult();
    }
}
