using System.Net;
using Dastan.Web.Press.Hatch;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Dastan.Tests.Hatch;

/// <summary>Answers are made by the thread that took the request from its socket; no other socket may wait for it.</summary>
public sealed class ShortWayTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Answers_that_never_end_keep_nobody_waiting_who_asks_for_another()
    {
        using var release = new ManualResetEventSlim();
        await using var app = await OpenAsync(release);
        var stuck = Enumerable.Range(0, Environment.ProcessorCount + 2).Select(_ => GetAsync(app, "/stuck")).ToList();

        Assert.Equal(HttpStatusCode.OK, await GetAsync(app, "/quick"));
        Assert.DoesNotContain(stuck, answer => answer.IsCompleted);

        release.Set();
        Assert.All(await Task.WhenAll(stuck), status => Assert.Equal(HttpStatusCode.OK, status));
    }

    private static async Task<HttpStatusCode> GetAsync(WebApplication app, string path)
    {
        // A connection for each.
        using var visitor = new SocketsHttpHandler();
        using var client = new HttpMessageInvoker(visitor);
        using var request = new HttpRequestMessage(HttpMethod.Get, app.Urls.Single() + path);
        using var answer = await client.SendAsync(request, Stop);
        return answer.StatusCode;
    }

    private static async Task<WebApplication> OpenAsync(ManualResetEventSlim release)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.Configure<SocketTransportOptions>(ShortWay.Set);
        var app = builder.Build();
        app.Run(context =>
        {
            if (context.Request.Path == "/stuck")
                release.Wait(Stop);
            return context.Response.CompleteAsync();
        });
        await app.StartAsync(Stop);
        return app;
    }
}
