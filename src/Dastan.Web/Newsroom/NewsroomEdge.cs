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
        if (
            context.Actor is { HasJustSignedIn: false }
            && Decides(context.Request)
            && NewsroomAddress.DecidesWhoComesIn(context.Request.Path) is { } back
        )
        {
            SignInFirst(context, back);
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
        || path.StartsWithSegments(NewsroomAddress.SignIn, StringComparison.OrdinalIgnoreCase)
        || path.StartsWithSegments(NewsroomAddress.SignOut, StringComparison.OrdinalIgnoreCase);

    private static bool Changes(HttpRequest request) =>
        !HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method);

    // The page of the second step shows its key.
    private static bool Decides(HttpRequest request) =>
        Changes(request)
        || request.Path.StartsWithSegments(NewsroomAddress.OwnSecondStep, StringComparison.OrdinalIgnoreCase);

    // A script is told by a status of its own, and goes there by itself.
    private static void SignInFirst(HttpContext context, string back)
    {
        context.Response.Redirect(NewsroomAddress.SignInAgain(back));
        if (context.Request.Headers["Sec-Fetch-Dest"] is ["empty"])
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
    }

    // Whoever reads is led there; what was sent is not done, and says why.
    private static Task SecondStepFirst(HttpContext context)
    {
        if (Changes(context.Request))
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
