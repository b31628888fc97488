using Dastan.Web.Api.V1;
using Dastan.Web.Api.V2;

namespace Dastan.Web.Api;

/// <summary>
/// What all answers of the API have in common: scripts of any site may read them, whatever they say and wherever they lead, and
/// what goes wrong is told in the form of the version that was asked.
/// </summary>
public sealed partial class ApiEdge(RequestDelegate next, ILogger<ApiEdge> log)
{
    private const int LongestAddress = 2048;
    private const string SecondsInADay = "86400";

    private static readonly string Exposed = string.Join(
        ", ",
        "ETag",
        "Link",
        "Location",
        "Content-Disposition",
        ApiHeaders.Sources,
        "RateLimit",
        "RateLimit-Policy",
        "Retry-After"
    );

    public async Task InvokeAsync(HttpContext context)
    {
        context.Response.Headers.AccessControlAllowOrigin = "*";
        context.Response.Headers.AccessControlExposeHeaders = Exposed;
        context.Response.Headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        context.Response.Headers.ContentSecurityPolicy = ApiHeaders.NothingToRun;
        if (HttpMethods.IsOptions(context.Request.Method))
            Preflight(context);
        else
            await AnswerAsync(context);
    }

    private static void Preflight(HttpContext context)
    {
        var headers = context.Response.Headers;
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        headers.Allow = "GET, HEAD, OPTIONS";
        headers.AccessControlAllowMethods = "GET, HEAD, OPTIONS";
        headers.AccessControlAllowHeaders =
            context.Request.Headers.AccessControlRequestHeaders is [{ } asked, ..]
            && asked.All(sign => char.IsAscii(sign) && !char.IsControl(sign))
                ? asked
                : "*";
        headers.AccessControlMaxAge = SecondsInADay;
        headers.Vary = "Access-Control-Request-Headers";
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var asked = context.Request.Path;
        try
        {
            if (asked.Value!.Length + context.Request.QueryString.Value!.Length > LongestAddress)
                context.Response.StatusCode = StatusCodes.Status414UriTooLong;
            else
                await next(context);
        }
        catch (BadHttpRequestException malformed)
        {
            context.Response.StatusCode = malformed.StatusCode;
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            return;
        }
        catch (Exception problem) when (!context.Response.HasStarted)
        {
            LogBroken(problem, context.Request.Method, asked);
            context.Response.Headers.Remove("ETag");
            context.Response.StatusCode = StatusCodes.Status500InternalServerError;
        }

        if (context.Response is { HasStarted: false, ContentLength: null, StatusCode: >= 400 and var status })
            await Refusal(asked, status).ExecuteAsync(context);
    }

    private static IResult Refusal(PathString asked, int status) =>
        ApiAddress.IsFirstVersion(asked) ? Refused.With(status, Message(status)) : Problems.OfStatus(status);

    private static string Message(int status) =>
        status switch
        {
            StatusCodes.Status404NotFound => "not found",
            StatusCodes.Status405MethodNotAllowed => "method not allowed",
            StatusCodes.Status414UriTooLong => "address too long",
            StatusCodes.Status429TooManyRequests => "too many requests",
            >= 500 => "internal error",
            _ => "bad request",
        };

    [LoggerMessage(Level = LogLevel.Error, Message = "Broken answer of the API: {Method} {Path}")]
    private partial void LogBroken(Exception problem, string method, string path);
}
