using Dastan.Web.Press;

namespace Dastan.Web.Reader.Rates;

/// <summary>An answer that other sites show inside their pages: any of them may, and may keep it for a while.</summary>
public sealed record EmbeddedAnswer(FinishedAnswer Answer) : IResult
{
    /// <summary>Ten minutes; and while a new one is fetched, the old one for a day.</summary>
    public const string KeptAWhile = "public, max-age=600, stale-while-revalidate=86400";

    /// <summary>What a picture of its own style may do; null for the policy of every page.</summary>
    public string? Policy { get; init; }

    public Task ExecuteAsync(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.AccessControlAllowOrigin = "*";
        headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        if (Policy is { } policy)
            headers.ContentSecurityPolicy = policy;
        return Answer.ExecuteAsync(context);
    }
}
