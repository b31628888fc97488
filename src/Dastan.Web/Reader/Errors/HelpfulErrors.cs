using Dastan.Domain.Languages;
using Dastan.Web.Data;
using Dastan.Web.Reader.Stories;

namespace Dastan.Web.Reader.Errors;

/// <summary>
/// Whatever goes wrong becomes a page of the paper with the right status: 404 with a search and the newest stories, 405 and
/// 414 with what to do, 500 with a reference that stands in the log too. An address of the past leads to its page.
/// </summary>
public sealed partial class HelpfulErrors(RequestDelegate next, ILogger<HelpfulErrors> log)
{
    // Our longest address is a search with all its filters.
    private const int LongestAddress = 2048;

    public async Task InvokeAsync(HttpContext context, NewsDb db)
    {
        var reading = context.Features.Get<Reading>()!;
        try
        {
            if (reading.Path.Length + reading.Query.Length > LongestAddress)
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

        if (context.Response is { HasStarted: false, ContentLength: null, StatusCode: >= 400 })
            await ExplainAsync(context, reading, db);
    }

    private async Task ExplainAsync(HttpContext context, Reading reading, NewsDb db)
    {
        var status = context.Response.StatusCode;
        if (status is StatusCodes.Status405MethodNotAllowed && HttpMethods.IsOptions(context.Request.Method))
        {
            context.Response.StatusCode = StatusCodes.Status204NoContent;
            return;
        }

        if (status is StatusCodes.Status404NotFound)
        {
            if (await CanonicalPath.RedirectedAsync(context, db, reading))
                return;
        }

        var answer =
            status is StatusCodes.Status404NotFound
                ? await NotFoundAsync(reading, db, context.RequestAborted)
                : Refused(reading, status);
        LogRefused(status, context.Request.Method, reading.Path);
        await answer.ExecuteAsync(context);
    }

    private static async Task<IResult> NotFoundAsync(Reading reading, NewsDb db, CancellationToken stop)
    {
        var head = reading.Head(Words.For(reading.Code).NotFoundTitle, "", "/") with { IsForIndexes = false };
        return Show.Page<NotFoundPage, NotFoundView>(
            reading.Frame(head),
            new(AddressWords.Of(reading.Path), await Latest.ReadAsync(reading, db, stop)),
            StatusCodes.Status404NotFound
        );
    }

    private static IResult Refused(Reading reading, int status)
    {
        var head = reading.Head(Words.For(reading.Code).RefusedTitle, "", "/") with { IsForIndexes = false };
        return Show.Page<RefusedPage, RefusedView>(reading.Frame(head), new(status), status);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Status} for {Method} {Path}")]
    private partial void LogRefused(int status, string method, string path);
}
