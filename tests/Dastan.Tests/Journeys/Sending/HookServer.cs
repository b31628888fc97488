using System.Collections.Concurrent;
using Dastan.Web.Dispatches.Hooks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Dastan.Tests.Journeys.Sending;

/// <summary>Somebody elsewhere who is told: a server on this machine that keeps what was posted to it, and answers as a test wants it.</summary>
internal sealed class HookServer : IAsyncDisposable
{
    private readonly WebApplication app;

    private HookServer(WebApplication app) => this.app = app;

    public Uri Address => new(app.Urls.First() + "/");

    /// <summary>What came, in its order, whatever was answered.</summary>
    public ConcurrentQueue<PostedMessage> Came { get; } = [];

    /// <summary>How it answers; 204 unless said.</summary>
    public Func<HttpContext, PostedMessage, Task> Answers { get; set; } =
        (context, _) =>
        {
            context.Response.StatusCode = StatusCodes.Status204NoContent;
            return Task.CompletedTask;
        };

    public static async Task<HookServer> OpenAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var server = new HookServer(builder.Build());
        server.app.Urls.Add("http://127.0.0.1:0");
        server.app.Run(server.TakeAsync);
        await server.app.StartAsync(TestContext.Current.CancellationToken);
        return server;
    }

    public void AnswersWith(int status) =>
        Answers = (context, _) =>
        {
            context.Response.StatusCode = status;
            return context.Response.WriteAsync($"this is {status}");
        };

    /// <summary>Waits until so many have come.</summary>
    public async Task<IReadOnlyList<PostedMessage>> AwaitAsync(int count)
    {
        for (var tries = 0; Came.Count < count; tries++)
        {
            Assert.True(tries < 5000, $"{Came.Count} of {count} came.");
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
        return [.. Came];
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var message = new PostedMessage(
            $"{context.Request.Method} {context.Request.Path}",
            context.Request.Headers.ToDictionary(header => header.Key.ToLowerInvariant(), header => $"{header.Value}"),
            await reader.ReadToEndAsync(context.RequestAborted)
        )
        {
            Query = $"{context.Request.QueryString}",
        };
        Came.Enqueue(message);
        await Answers(context, message);
    }
}

/// <summary>What was posted.</summary>
/// <param name="Headers">By their names in small letters.</param>
internal sealed record PostedMessage(string Line, IReadOnlyDictionary<string, string> Headers, string Body)
{
    public string Query { get; init; } = "";

    public string Id => Headers["webhook-id"];

    public string Type => System.Text.Json.JsonDocument.Parse(Body).RootElement.GetProperty("type").GetString()!;

    /// <summary>Is it signed with this secret?</summary>
    public bool IsSignedWith(string secret)
    {
        var at = Instant.FromUnixTimeSeconds(
            long.Parse(Headers["webhook-timestamp"], System.Globalization.CultureInfo.InvariantCulture)
        );
        return Headers["webhook-signature"].Split(' ').Contains(HookSignature.Of([secret], Id, at, Body));
    }
}
