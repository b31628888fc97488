namespace Dastan.Web.Press;

/// <summary>A paper that is built and listens nowhere, asked as any reader would ask it.</summary>
public sealed class UnopenedPaper
{
    private readonly WebApplication paper;
    private readonly Uri home;
    private readonly RequestDelegate answer;

    /// <param name="address">The paper's public address.</param>
    public UnopenedPaper(WebApplication paper, string address)
    {
        (this.paper, home) = (paper, new(address));
        // As its start would do it.
        paper.UseEndpoints(_ => { });
        answer = ((IApplicationBuilder)paper).Build();
    }

    /// <param name="address">A path, escaped, with its query.</param>
    public async Task<PublicAnswer> AskAsync(string address, CancellationToken stop)
    {
        await using var scope = paper.Services.CreateAsyncScope();
        var asked = new Uri(home, address);
        var body = new MemoryStream();
        var context = new DefaultHttpContext { RequestServices = scope.ServiceProvider, RequestAborted = stop };
        context.Request.Method = HttpMethods.Get;
        context.Request.Protocol = HttpProtocol.Http11;
        context.Request.Scheme = home.Scheme;
        context.Request.Host = HostString.FromUriComponent(home);
        context.Request.Path = PathString.FromUriComponent(asked);
        context.Request.QueryString = QueryString.FromUriComponent(asked);
        context.Response.Body = body;
        await answer(context);
        return new(
            context.Response.StatusCode,
            context.Response.ContentType ?? "",
            context.Response.Headers.Location.ToString(),
            body.ToArray()
        );
    }
}

/// <summary>What a reader gets.</summary>
/// <param name="Location">Where it leads; "" for nowhere.</param>
public sealed record PublicAnswer(int Status, string ContentType, string Location, byte[] Body);
