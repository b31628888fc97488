using System.Threading.RateLimiting;
using Dastan.Web.Api;
using Dastan.Web.Data;
using Dastan.Web.Dispatches;
using Dastan.Web.Dispatches.Hooks;
using Dastan.Web.Dispatches.WebSub;
using Dastan.Web.Outside;
using Dastan.Web.Press;
using Dastan.Web.Reader.Machines;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Dastan.Web.Reader.Hub;

/// <summary>
/// POST /websub: the hub of our feeds (https://www.w3.org/TR/websub/). What is asked for in somebody's name is asked of them first, so the answer is 202:
/// it was understood.
/// </summary>
public sealed class TakeSubscription(NewspaperSettings settings, HookSecrets secrets, TimeProvider clock)
{
    /// <summary>What one paper tells.</summary>
    public const int MostSubscriptions = 20_000;

    /// <summary>How many wait to be asked whether they want it. Many callers could have us ask for hours.</summary>
    public const int MostWaiting = 500;

    /// <summary>The same at one host, which answers slowly or never.</summary>
    public const int MostWaitingOfOne = 20;

    // Each makes us ask somebody elsewhere.
    private const int AskingsPerMinute = 30;

    private readonly PartitionedRateLimiter<HttpContext> limiter = PartitionedRateLimiter.Create<HttpContext, string>(
        context =>
            RateLimitPartition.GetFixedWindowLimiter(
                CallLimits.Caller(ClientAddress.Of(context)),
                _ => new() { PermitLimit = AskingsPerMinute, Window = TimeSpan.FromMinutes(1) }
            )
    );

    /// <summary>GET: what can be done here, in a few lines for whoever follows the feed's link.</summary>
    public static OpenAnswer Get(Reading reading, LastChanges changes) =>
        OpenAnswer.OfText(
            reading.Origin + Hubs.Path,
            "text/plain",
            $"""
            This is the hub of the feeds of {reading.Snapshot.Paper.Name} (WebSub, https://www.w3.org/TR/websub/).
            To be sent a feed whenever it changes, POST hub.mode=subscribe, hub.topic and hub.callback here.

            """,
            reading,
            changes
        );

    public static Task<IResult> Post(HttpContext context, NewsDb db, TakeSubscription taking, CancellationToken stop) =>
        taking.TakeAsync(context, db, stop);

    private async Task<IResult> TakeAsync(HttpContext context, NewsDb db, CancellationToken stop)
    {
        if (!context.Request.HasFormContentType)
            return Told("Send a form: application/x-www-form-urlencoded.", StatusCodes.Status415UnsupportedMediaType);
        using var lease = await limiter.AcquireAsync(context, 1, stop);
        if (!lease.IsAcquired)
            return Told("Too many at once: ask again in a minute.", StatusCodes.Status429TooManyRequests);

        var (request, problem) = await ReadAsync(context.Request, stop);
        if (request is null)
            return Told(problem, StatusCodes.Status400BadRequest);
        var now = Instant.FromDateTimeOffset(clock.GetUtcNow());
        if (request.IsSubscription && await IsFullForAsync(request, db, now, stop))
            return Told("This hub has as many subscribers as it can tell.", StatusCodes.Status503ServiceUnavailable);
        var waiting = db.Dispatches.Where(one =>
            one.State == DispatchState.Waiting && one.Channel == TellFeeds.Verifying
        );
        var target = VerifySubscriber.TargetOf(request);
        if (
            await waiting.Where(one => one.Target == target).Take(MostWaitingOfOne).CountAsync(stop) >= MostWaitingOfOne
            || await waiting.Take(MostWaiting).CountAsync(stop) >= MostWaiting
        )
            return Told("Many wait to be asked already: come again later.", StatusCodes.Status503ServiceUnavailable);

        var secret = request.Secret is "" ? "" : secrets.Seal(request.Secret);
        _ = db.Add(VerifySubscriber.Of(request with { Secret = secret }, now));
        _ = await db.SaveAsync(stop);
        return Results.StatusCode(StatusCodes.Status202Accepted);
    }

    // Who is a subscriber and renews their lease takes no place that another could have.
    private static async Task<bool> IsFullForAsync(HubRequest request, NewsDb db, Instant now, CancellationToken stop)
    {
        var held = db.FeedSubscriptions.Where(one => one.LeaseUntil > now);
        return await held.CountAsync(stop) >= MostSubscriptions
            && !await held.AnyAsync(one => one.Topic == request.Topic && one.Callback == request.Callback, stop);
    }

    private async Task<(HubRequest? Request, string Problem)> ReadAsync(HttpRequest sent, CancellationToken stop)
    {
        try
        {
            var form = await sent.ReadSentFormAsync(stop);
            return HubRequest.Read(
                name => form.TryGetValue(name, out var value) ? $"{value}" : null,
                settings.PublicAddress
            );
        }
        catch (BadHttpRequestException problem) when (problem.StatusCode is StatusCodes.Status400BadRequest)
        {
            return (null, problem.Message);
        }
    }

    private static IResult Told(string sentence, int status) =>
        Results.Text(sentence + "\n", "text/plain; charset=utf-8", statusCode: status);
}
