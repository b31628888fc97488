namespace Dastan.Web.Newsroom.Shell;

/// <summary>A page of readers, shown to the newsroom alone: nobody keeps it, no search engine takes it in, and only our own pages show it in a frame.</summary>
public sealed record Unfindable(IResult Shown) : IResult
{
    public Task ExecuteAsync(HttpContext context)
    {
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            headers.CacheControl = "no-store";
            headers["X-Robots-Tag"] = "noindex";
            headers.ContentSecurityPolicy = $"{headers.ContentSecurityPolicy}".Replace(
                "frame-ancestors 'none'",
                "frame-ancestors 'self'",
                StringComparison.Ordinal
            );
            return Task.CompletedTask;
        });
        return Shown.ExecuteAsync(context);
    }
}
