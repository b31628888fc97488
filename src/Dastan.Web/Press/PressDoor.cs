using Dastan.Web.Reader;
using Dastan.Web.Reader.Errors;

namespace Dastan.Web.Press;

/// <summary>
/// Stands before everything else: who asks for an answer that is kept is given it, and neither the routes nor the database hear of it. Who
/// asks for one that is not waits for its making together with all who ask for the same.
/// </summary>
public sealed class PressDoor
{
    private readonly RequestDelegate next;
    private readonly Plates plates;
    private readonly Purges purges;
    private readonly PressRoom room;
    private readonly DatabaseState database;
    private readonly Apology apology;
    private readonly PressCounts counts;
    private readonly FrontKeeping front;
    private readonly PressPatience patience;

    public PressDoor(
        RequestDelegate next,
        Plates plates,
        Purges purges,
        PressRoom room,
        DatabaseState database,
        Apology apology,
        PressCounts counts,
        FrontKeeping front,
        NewspaperSettings settings
    )
    {
        (this.next, this.plates, this.purges, this.room) = (next, plates, purges, room);
        (this.database, this.apology, this.counts, this.front) = (database, apology, counts, front);
        patience = settings.Patience;
        room.Open(next);
    }

    public async Task InvokeAsync(HttpContext context)
    {
        if (!PublicRequest.Is(context.Request))
        {
            await next(context);
            return;
        }

        var (path, query) = (context.Request.Path.Value!, context.Request.QueryString.Value ?? "");
        var (asked, shelf) = (room.Ask(), plates.ShelfOf(path));
        if (shelf is null && query is not "" && !database.IsAway)
        {
            await room.ExploredAsync(path, query);
            shelf = plates.ShelfOf(path);
        }
        if (shelf is not null)
            query = CanonicalQuery.Of(query, shelf.Parameters) ?? query;
        await (
            shelf?.Find(query) is { } plate
                ? GiveAsync(context, plate, asked)
                : GiveNewAsync(context, path, query, asked)
        );
    }

    private Task GiveAsync(HttpContext context, Plate plate, Asked asked)
    {
        switch (plate.FreshnessAt(room.Now, purges))
        {
            case Freshness.Fresh when !database.IsAway:
                plate.Use();
                counts.AtTheDoor();
                return plate.GiveAsync(context, front.Allowed(plate));
            // Nobody tells of changes then, and nothing newer can be made.
            case Freshness.Fresh or Freshness.Outdated when database.IsAway:
                return StandInAsync(context, plate);
            case Freshness.Outdated:
                return GiveNewerAsync(context, plate, asked);
            default:
                plates.Drop(plate);
                return GiveNewAsync(context, plate.Key.Path, plate.Key.Query, asked);
        }
    }

    private async Task GiveNewerAsync(HttpContext context, Plate outdated, Asked asked)
    {
        try
        {
            var printed = await room.PrintAsync(outdated.Key.Path, outdated.Key.Query, asked)
                .WaitAsync(patience.WithStandIn);
            if (printed.Status < StatusCodes.Status500InternalServerError)
            {
                await printed.GiveAsync(context, front);
                return;
            }
        }
        catch (Exception problem) when (DatabaseState.IsAbout(problem))
        {
            // The one from before will do.
        }
        await StandInAsync(context, outdated);
    }

    private Task StandInAsync(HttpContext context, Plate plate)
    {
        plate.Use();
        counts.AsStandIn();
        context.Response.Headers["Cache-Status"] = plate.StaleStatus(room.Now);
        return plate.GiveAsync(context);
    }

    private async Task GiveNewAsync(HttpContext context, string path, string query, Asked asked)
    {
        try
        {
            if (database.IsAway)
                throw new TimeoutException();
            var printed = await room.PrintAsync(path, query, asked).WaitAsync(patience.WithNothing);
            await printed.GiveAsync(context, front);
        }
        catch (Exception problem) when (DatabaseState.IsAbout(problem))
        {
            SafetyHeaders.On(context.Response);
            await apology.GiveAsync(context, StatusCodes.Status503ServiceUnavailable);
        }
    }
}
