using System.Collections.Concurrent;

namespace Dastan.Bench.Clockwork;

/// <summary>Somebody elsewhere who is told, and takes their time over it: so that a kill often falls between the telling and the writing down.</summary>
internal sealed class Told : IAsyncDisposable
{
    private readonly WebApplication app;

    private Told(WebApplication app) => this.app = app;

    public Uri Address => new(app.Urls.First() + "/");

    /// <summary>How often each key was taken whole.</summary>
    public ConcurrentDictionary<string, int> Times { get; } = new();

    public static async Task<Told> OpenAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var told = new Told(builder.Build());
        told.app.Urls.Add("http://127.0.0.1:0");
        told.app.MapPost(
            "/",
            async (HttpContext context) =>
            {
                _ = told.Times.AddOrUpdate($"{context.Request.Headers["webhook-id"]}", 1, (_, times) => times + 1);
                await Task.Delay(Random.Shared.Next(0, 150));
                return Results.NoContent();
            }
        );
        await told.app.StartAsync();
        return told;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
