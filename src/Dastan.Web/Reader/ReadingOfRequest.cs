using NodaTime;

namespace Dastan.Web.Reader;

/// <summary>
/// Finds the edition by the first part of the path and takes it off, so that every route is written once for all editions.
/// </summary>
public sealed class ReadingOfRequest(
    RequestDelegate next,
    TodaysPaper paper,
    TimeProvider clock,
    NewspaperSettings settings
)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var snapshot = await paper.GetAsync(context.RequestAborted);
        var path = context.Request.Path.Value ?? "/";
        var first = path.Split('/', 3) is [_, var part, ..] ? part : "";
        var edition = snapshot.Editions.FirstOrDefault(edition => edition.Position > 0 && edition.Code == first);
        if (edition is not null)
            context.Request.Path = path.Length > first.Length + 1 ? path[(first.Length + 1)..] : "/";

        context.Features.Set(
            new Reading(
                snapshot,
                edition ?? snapshot.Editions[0],
                Instant.FromDateTimeOffset(clock.GetUtcNow()),
                context.Request.Path.Value ?? "/",
                context.Request.QueryString.Value ?? "",
                settings.PublicAddress
            )
        );
        await next(context);
    }
}
