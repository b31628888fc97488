using System.Text;
using Dastan.Domain.Rates;
using Dastan.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Dastan.Tests.Rates.Asking;

/// <summary>
/// A server on this machine that stands in for banks: for each path (with its query) the pages that it gives, one after another, the
/// last again and again. What is not in it is 404.
/// </summary>
internal sealed class BankServer : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly Dictionary<string, Queue<BankPage>> pages = [];

    private BankServer(WebApplication app) => this.app = app;

    public Uri Address => new(app.Urls.First() + "/");

    /// <summary>What was asked, in order: <c>GET XML/daily.xml</c>.</summary>
    public List<string> Asked { get; } = [];

    /// <summary>The headers of the last question.</summary>
    public Dictionary<string, string> Headers { get; private set; } = [];

    public static async Task<BankServer> OpenAsync(string at = "http://127.0.0.1:0")
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var server = new BankServer(builder.Build());
        server.app.Urls.Add(at);
        server.app.Run(server.AnswerAsync);
        await server.app.StartAsync(TestContext.Current.CancellationToken);
        return server;
    }

    /// <summary>Settings in which this server is every bank, and nobody is waited for.</summary>
    public RateSettings AsAllBanks(bool isAsked = false) =>
        new()
        {
            Fetch = isAsked,
            Pause = TimeSpan.Zero,
            Patience = TimeSpan.FromSeconds(20),
            Banks = Bank.All.ToDictionary(bank => bank.Code, _ => new BankSettings { Address = Address }),
        };

    /// <summary>Says what a path answers from now on.</summary>
    public void Gives(string path, params BankPage[] pages)
    {
        lock (Asked)
            this.pages[path] = new(pages);
    }

    public void Gives(string path, string text, string type = "text/plain") => Gives(path, BankPage.Of(text, type));

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private Task AnswerAsync(HttpContext context)
    {
        var path = (context.Request.Path + context.Request.QueryString).TrimStart('/');
        BankPage page;
        lock (Asked)
        {
            Asked.Add($"{context.Request.Method} {path}");
            Headers = context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString());
            page =
                !pages.TryGetValue(path, out var queue) ? new BankPage(404, "text/plain", "nothing here"u8.ToArray())
                : queue.Count > 1 ? queue.Dequeue()
                : queue.Peek();
        }
        return page.SendAsync(context);
    }
}

/// <summary>One page that a bank gives.</summary>
internal sealed record BankPage(int Status, string ContentType, byte[] Body)
{
    public Dictionary<string, string> Headers { get; init; } = [];

    /// <summary>Instead of all of it: cuts, drips, hangs up.</summary>
    public Func<HttpContext, Task>? Acts { get; init; }

    public static BankPage Of(string text, string type = "text/plain") => new(200, type, Encoding.UTF8.GetBytes(text));

    public static BankPage Doing(Func<HttpContext, Task> acts) => new(200, "text/plain", []) { Acts = acts };

    public async Task SendAsync(HttpContext context)
    {
        var response = context.Response;
        response.StatusCode = Status;
        response.ContentType = ContentType;
        foreach (var (name, value) in Headers)
            response.Headers[name] = value;
        if (Acts is not null)
            await Acts(context);
        else if (IsKnown(context.Request))
            response.StatusCode = StatusCodes.Status304NotModified;
        else
            await response.Body.WriteAsync(Body, context.RequestAborted);
    }

    // As the banks' own servers do it.
    private bool IsKnown(HttpRequest request) =>
        (Headers.TryGetValue("ETag", out var tag) && request.Headers.IfNoneMatch == tag)
        || (Headers.TryGetValue("Last-Modified", out var at) && request.Headers.IfModifiedSince == at);
}
