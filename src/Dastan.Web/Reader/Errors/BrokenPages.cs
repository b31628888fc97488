using Dastan.Domain.Languages;
using NodaTime;

namespace Dastan.Web.Reader.Errors;

/// <summary>
/// The outermost guard: what nobody foresaw becomes a page that says so, with a reference that stands in the log. It asks
/// nothing of the database, which may be what broke.
/// </summary>
public sealed partial class BrokenPages(
    RequestDelegate next,
    TimeProvider clock,
    NewspaperSettings settings,
    ILogger<BrokenPages> log
)
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
            var reference = Convert.ToHexStringLower(Guid.CreateVersion7().ToByteArray().AsSpan(10));
            LogBroken(problem, reference, context.Request.Method, context.Request.Path.Value ?? "");
            context.Response.Clear();
            await AnswerAsync(context, reference);
        }
    }

    private async Task AnswerAsync(HttpContext context, string reference)
    {
        var reading = context.Features.Get<Reading>() ?? WithoutDatabase();
        var head = reading.Head(Words.For(reading.Code).BrokenTitle, "", "/") with { IsForIndexes = false };
        var view = new BrokenView(StatusCodes.Status500InternalServerError, reference);
        await Show.Page<BrokenPage, BrokenView>(reading.Frame(head), view, view.Status).ExecuteAsync(context);
    }

    private Reading WithoutDatabase() =>
        new(
            PaperSnapshot.Empty,
            PaperSnapshot.Empty.Editions[0],
            Instant.FromDateTimeOffset(clock.GetUtcNow()),
            "/",
            "",
            settings.PublicAddress
        );

    [LoggerMessage(Level = LogLevel.Error, Message = "Broken {Reference}: {Method} {Path}")]
    private partial void LogBroken(Exception problem, string reference, string method, string path);
}
