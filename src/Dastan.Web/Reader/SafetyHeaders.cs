using System.Collections.Frozen;
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

    /// <summary>A page's style stands in the page, and is known by its hash: no other is let in.</summary>
    /// <param name="withScripts">Does the page have scripts of our own? None stands in a page, and none comes from elsewhere.</param>
    public static void LetIn(Stylesheet style, HttpResponse response, bool withScripts = false) =>
        response.Headers.ContentSecurityPolicy = withScripts
            ? $"{PolicyOf[style]}; script-src 'self'"
            : PolicyOf[style];

    private static readonly string Policy = PolicyWith("");

    // One for each style, made once.
    private static readonly FrozenDictionary<Stylesheet, string> PolicyOf = Stylesheet
        .All.Append(Stylesheet.Newsroom)
        .ToFrozenDictionary(style => style, style => PolicyWith($"; style-src {style.Hash}"));

    private static string PolicyWith(string styles) =>
        string.Join(
            "; ",
            $"default-src 'none'{styles}",
            "img-src 'self'",
            // Nothing of ours asks from a page, but checkers fetch robots.txt from within it.
            "connect-src 'self'",
            "form-action 'self'",
            "base-uri 'none'",
            "frame-ancestors 'none'"
        );
}
