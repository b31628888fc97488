using Dastan.Web.Newsroom.Shell;
using Dastan.Web.Reader;
using Microsoft.Net.Http.Headers;

namespace Dastan.Web.Newsroom;

/// <summary>
/// What all answers of the newsroom have in common: nobody keeps them, nobody lists them, pages of other sites change nothing, and what goes wrong is
/// told on a page of the newsroom.
/// </summary>
public sealed partial class NewsroomEdge(RequestDelegate next, NewspaperSettings settings, ILogger<NewsroomEdge> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers["X-Robots-Tag"] = "noindex, nofollow";
        context.Response.Headers["Referrer-Policy"] = "same-origin";
        if (context.Features.Get<Reading>() is { Edition.Prefix: not "" } reading)
        {
            context.Response.Redirect(reading.Path + reading.Query);
            return;
        }
        if (!SameSiteGuard.LetsIn(context.Request, settings.PublicAddress))
        {
            LogFromElsewhere(context.Request.Method, context.Request.Path, context.Request.Headers[HeaderNames.Origin]);
            await ErrorPages.FromElsewhere(Visit.Of(context)).ExecuteAsync(context);
            return;
        }
        if (context.Actor is { OwesSecondStep: true } && !IsOwnAccount(context.Request.Path))
        {
            await SecondStepFirst(context);
            return;
        }

        try
        {
            await next(context);
        }
        catch (BadHttpRequestException malformed)
        {
            context.Response.StatusCode = malformed.StatusCode;
        }
        if (context.Response is { HasStarted: false, ContentLength: null, StatusCode: >= 400 and var status })
        {
            var visit = Visit.Of(context);
            if (status == StatusCodes.Status403Forbidden)
                LogNotAllowed(context.Request.Method, context.Request.Path, visit.Somebody?.Id.ToString() ?? "nobody");
            await ErrorPages.Of(visit, status).ExecuteAsync(context);
        }
    }

    private static bool IsOwnAccount(PathString path) =>
        path.StartsWithSegments(NewsroomAddress.Account, StringComparison.OrdinalIgnoreCase)
        || path.StartsWithSegments(NewsroomAddress.SignOut, StringComparison.OrdinalIgnoreCase);

    // Whoever reads is led there; what was sent is not done, and says why.
    private static Task SecondStepFirst(HttpContext context)
    {
        if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method))
            return ErrorPages.SecondStepOwed(Visit.Of(context)).ExecuteAsync(context);
        context.Response.Redirect(NewsroomAddress.Account);
        return Task.CompletedTask;
    }

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "Refused {Method} {Path} from {Origin}: it came from another site"
    )]
    private partial void LogFromElsewhere(string method, string path, string? origin);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Refused {Method} {Path} to {Staff}: their role may not")]
    private partial void LogNotAllowed(string method, string path, string staff);
}
