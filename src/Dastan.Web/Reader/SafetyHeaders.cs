using Dastan.Web.Parts;

namespace Dastan.Web.Reader;

/// <summary>What every answer tells the browser not to do: run foreign code, be framed, guess types, tell others where it was.</summary>
public sealed class SafetyHeaders(RequestDelegate next)
{
    // For this name alone: others below it are somebody else's to decide on.
    private const string OneYear = "max-age=31536000";

    public Task InvokeAsync(HttpContext context)
    {
        On(context.Response);
        return next(context);
    }

    public static void On(HttpResponse response)
    {
        var headers = response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        if (response.HttpContext.RequestServices.GetRequiredService<NewspaperSettings>().IsPublicOnHttps)
            headers.StrictTransportSecurity = OneYear;
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), interest-cohort=()";
    }

    private static readonly string Policy = string.Join(
        "; ",
        "default-src 'none'",
        // A page's style stands in the page, and is known by its hash: no other style is let in.
        $"style-src {string.Join(' ', Stylesheet.All.Select(style => style.Hash))}",
        "img-src 'self'",
        // Nothing of ours asks from a page, but checkers fetch robots.txt from within it.
        "connect-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'"
    );
}
