using Dastan.Web.Press;
using Dastan.Web.Reader.Machines;
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
        var path = context.Request.Path.Value ?? "/";
        // Whether the database answers is what is asked there.
        var snapshot = path is ReadHealth.Address or ReadLife.Address or ReadReadiness.Address
            ? PaperSnapshot.Empty
            : await paper.GetAsync(context.RequestAborted);
        var atRoot = new Reading(
            snapshot,
            snapshot.Editions[0],
            Instant.FromDateTimeOffset(clock.GetUtcNow()),
            path,
            context.Request.QueryString.Value ?? "",
            settings.PublicAddress
        )
        {
            Ingredients = context.Features.Get<PressRun>()?.Ingredients ?? new(),
        };
        var reading = atRoot.At(path);
        // Which addresses there are is decided by it, before anything is shown.
        reading.Ingredients.Show(Tag.Paper);
        reading.HoldForToday();
        // With the paper's own day the rights to pictures end.
        atRoot.HoldForToday();
        // A string would be decoded, once more than it may be.
        context.Request.Path = new PathString(reading.Path);
        context.Features.Set(reading);
        await next(context);
    }
}
