using System.Diagnostics.Metrics;
using System.Net;

namespace Dastan.Web.Telemetry;

/// <summary>
/// Where the operator's Prometheus asks, GET <c>/metrics</c>: a listener apart from the paper's, on the address that the settings name, and none where they name
/// none. The paper's own addresses know nothing of it.
/// </summary>
public sealed class PrometheusDoor(NewspaperSettings settings, IMeterFactory meters) : IHostedService, IAsyncDisposable
{
    private Gathered? gathered;
    private WebApplication? door;

    /// <summary>Where it listens; null where it does not.</summary>
    public Uri? Address => door is null ? null : new(door.Urls.First());

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (settings.Telemetry.PrometheusAddress is not { } address)
            return;

        gathered = new Gathered(meters);
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxConcurrentConnections = 20;
            if (address.Host is "localhost")
                kestrel.ListenLocalhost(address.Port);
            else if (address.Host is "*")
                kestrel.ListenAnyIP(address.Port);
            else
                kestrel.Listen(IPAddress.Parse(address.Host), address.Port);
        });
        door = builder.Build();
        door.Run(AnswerAsync);
        await door.StartAsync(cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) =>
        door?.StopAsync(cancellationToken) ?? Task.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        if (door is not null)
            await door.DisposeAsync();
        gathered?.Dispose();
    }

    private Task AnswerAsync(HttpContext context)
    {
        context.Response.Headers.XContentTypeOptions = "nosniff";
        if (context.Request.Path != "/metrics" || !HttpMethods.IsGet(context.Request.Method))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }
        context.Response.ContentType = PrometheusText.ContentType;
        return context.Response.WriteAsync(gathered!.Written(), context.RequestAborted);
    }
}
