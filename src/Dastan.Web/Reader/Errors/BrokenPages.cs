using Dastan.Web.Data.Files;
using Dastan.Web.Press;

namespace Dastan.Web.Reader.Errors;

/// <summary>
/// The outermost guard: what nobody foresaw becomes a page that says so, with a reference that stands in the log; a database that
/// does not answer, or a disk without room, becomes one that says to come again.
/// </summary>
public sealed partial class BrokenPages(RequestDelegate next, Apology apology, ILogger<BrokenPages> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The reader has gone; there is nobody to answer.
        }
        catch (Exception problem) when (!context.Response.HasStarted)
        {
            var reference = Apology.NewReference();
            LogBroken(problem, reference, context.Request.Method, context.Request.Path.Value ?? "");
            context.Response.Clear();
            SafetyHeaders.On(context.Response);
            await apology.GiveAsync(
                context,
                DatabaseState.IsAbout(problem) || FullDisk.IsAbout(problem)
                    ? StatusCodes.Status503ServiceUnavailable
                    : StatusCodes.Status500InternalServerError,
                reference
            );
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Broken {Reference}: {Method} {Path}")]
    private partial void LogBroken(Exception problem, string reference, string method, string path);
}
