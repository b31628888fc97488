using System.Net;
using Dastan.Web.Dispatches;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Dastan.Tests.Journeys.Sending;

/// <summary>Somebody who wants to be sent a feed.</summary>
internal static class Subscriber
{
    public const string Feed = "https://paper.example/kazakhstan.rss";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>A server that confirms whatever it is asked.</summary>
    public static async Task<HookServer> OpenAsync()
    {
        var server = await HookServer.OpenAsync();
        server.Answers = (context, _) => context.Response.WriteAsync(context.Request.Query["hub.challenge"].ToString());
        return server;
    }

    /// <summary>Asks the paper's hub; to subscribe to <see cref="Feed"/> unless said.</summary>
    public static async Task<HttpStatusCode> AskAsync(
        TestPaper paper,
        HookServer server,
        params (string Name, string Value)[] fields
    )
    {
        using var visitor = paper.Visitor();
        using var answer = await visitor.PostAsync("/websub", Form(server, fields), Stop);
        return answer.StatusCode;
    }

    public static FormUrlEncodedContent Form(HookServer server, params (string Name, string Value)[] fields)
    {
        var form = new Dictionary<string, string>
        {
            ["hub.mode"] = "subscribe",
            ["hub.topic"] = Feed,
            ["hub.callback"] = new Uri(server.Address, "callback").AbsoluteUri,
        };
        foreach (var (name, value) in fields)
            form[name] = value;
        return new(form);
    }

    /// <summary>Waits until so many subscriptions are kept.</summary>
    public static async Task AwaitSubscriptionsAsync(this TestPaper paper, int count)
    {
        for (var tries = 0; await paper.CountAsync(db => db.FeedSubscriptions) is var kept && kept != count; tries++)
        {
            Assert.True(tries < 1000, $"{kept} are kept, not {count}.");
            await Task.Delay(20, Stop);
            paper.Services.GetRequiredService<SendDispatches>().Wake();
        }
    }
}
