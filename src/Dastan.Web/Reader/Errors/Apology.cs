using System.Globalization;
using Dastan.Domain.Languages;
using NodaTime;

namespace Dastan.Web.Reader.Errors;

/// <summary>The page that says that we could not answer: 500 when something broke, 503 when it may be better in a moment, 429 to who asks too much.</summary>
public sealed class Apology(TodaysPaper paper, TimeProvider clock, NewspaperSettings settings)
{
    private const string RetrySeconds = "5";

    /// <returns>The reference that stands on the page, for the log.</returns>
    public static string NewReference() => Convert.ToHexStringLower(Guid.CreateVersion7().ToByteArray().AsSpan(10));

    /// <summary>Asks nothing of the database, which may be what broke.</summary>
    public Task GiveAsync(HttpContext context, int status, string? reference = null)
    {
        var reading = context.Features.Get<Reading>() ?? WithoutDatabase(context.Request);
        var head = reading.Head(Words.For(reading.Code).BrokenTitle, "", "/") with { IsForIndexes = false };
        if (status is StatusCodes.Status503ServiceUnavailable)
            context.Response.Headers.RetryAfter = RetrySeconds;
        var view = new BrokenView(status, reference ?? NewReference());
        return Show.Page<BrokenPage, BrokenView>(reading.Frame(head), view, status).ExecuteAsync(context);
    }

    public Task HoldBackAsync(HttpContext context, TimeSpan wait)
    {
        var reading = WithoutDatabase(context.Request);
        var head = reading.Head(Words.For(reading.Code).TooManyTitle, "", "/") with { IsForIndexes = false };
        context.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        const int Status = StatusCodes.Status429TooManyRequests;
        return Show.Page<RefusedPage, RefusedView>(reading.Frame(head), new(Status), Status).ExecuteAsync(context);
    }

    private Reading WithoutDatabase(HttpRequest request)
    {
        var snapshot = paper.LastKnown;
        var now = Instant.FromDateTimeOffset(clock.GetUtcNow());
        var query = request.QueryString.Value ?? "";
        return new Reading(snapshot, snapshot.Editions[0], now, "/", query, settings.PublicAddress).At(
            request.Path.Value ?? "/"
        );
    }
}
