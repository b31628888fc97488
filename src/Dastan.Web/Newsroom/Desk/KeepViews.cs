using Dastan.Domain;
using Dastan.Domain.Staff;
using Dastan.Web.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Web.Newsroom.Desk;

/// <summary>/newsroom/views: what somebody likes to see of the desk's list, by names.</summary>
public static class KeepViews
{
    private const string Kind = "view";

    public static Task<IResult> Get(Visit visit, DeskViews views, CancellationToken stop) =>
        ShowAsync(visit, views, null, stop);

    /// <summary>POST: a new one, of a filter of the list.</summary>
    public static async Task<IResult> Post(
        [FromForm] ViewForm form,
        Visit visit,
        NewsDb db,
        DeskViews views,
        CancellationToken stop
    )
    {
        var view = new SavedView(SavedViewId.New(), visit.Actor.Id, DeskAsked.Of(form.Filter).Query);
        if (await ChangedAsync(view, form, visit, db, stop) is { } no)
            return await ShowAsync(visit, views, form with { Problem = visit.Texts.Of(no) }, stop);

        _ = db.Add(view);
        _ = await db.SaveAsync(visit.Deed(Acts.KeepViews, Kind, view.Id), stop);
        return Results.LocalRedirect(ShownView.AddressOf(view.Filter));
    }

    /// <summary>POST …/{id}: another name, or shared with others.</summary>
    public static async Task<IResult> Change(
        Guid id,
        [FromForm] ViewForm form,
        Visit visit,
        NewsDb db,
        DeskViews views,
        CancellationToken stop
    )
    {
        if (await FindAsync(id, visit, db, stop) is not { } view)
            return Results.NotFound();
        if (!DeskViews.MayChange(visit.Actor, view))
            return Results.StatusCode(StatusCodes.Status403Forbidden);
        if (await ChangedAsync(view, form, visit, db, stop) is { } no)
        {
            db.ChangeTracker.Clear();
            return await ShowAsync(visit, views, form with { Id = $"{id}", Problem = visit.Texts.Of(no) }, stop);
        }
        return await SavedAsync(id, visit, db, views, form, stop);
    }

    /// <summary>POST …/{id}/removal. Who began with it begins with all in work again.</summary>
    public static async Task<IResult> Remove(Guid id, Visit visit, NewsDb db, DeskViews views, CancellationToken stop)
    {
        if (await FindAsync(id, visit, db, stop) is not { } view)
            return Results.NotFound();
        if (!DeskViews.MayChange(visit.Actor, view))
            return Results.StatusCode(StatusCodes.Status403Forbidden);

        _ = db.Remove(view);
        return await SavedAsync(id, visit, db, views, new(), stop);
    }

    /// <summary>POST …/start: the list opens with this view for who sends it; with all in work where it is none.</summary>
    public static async Task<IResult> Begin(
        [FromForm] string? view,
        Visit visit,
        NewsDb db,
        DeskViews views,
        CancellationToken stop
    )
    {
        var known = Guid.TryParse(view, out var id) ? await FindAsync(id, visit, db, stop) : null;
        if (known is null && view is not (null or ""))
            return Results.NotFound();

        var start = await db.StartViews.FindAsync([visit.Actor.Id], stop);
        if (known is null && start is not null)
            _ = db.Remove(start);
        else if (known is not null && start is null)
            _ = db.Add(new StartView(visit.Actor.Id, known.Id));
        else if (known is not null)
            start!.Become(known.Id);
        return await SavedAsync(known?.Id.Value ?? Guid.Empty, visit, db, views, new(), stop);
    }

    private static Task<SavedView?> FindAsync(Guid id, Visit visit, NewsDb db, CancellationToken stop) =>
        db.SavedViews.For(visit.Actor.Id, db.Desks).FirstOrDefaultAsync(one => one.Id == new SavedViewId(id), stop);

    private static async Task<Refusal?> ChangedAsync(
        SavedView view,
        ViewForm form,
        Visit visit,
        NewsDb db,
        CancellationToken stop
    )
    {
        if (view.Call(form.Name ?? "") is { } no)
            return no;
        // Who may not share keeps what others shared as it is.
        if (!visit.Actor.May(Acts.EditDeskStory))
            return null;

        DeskId? desk = Guid.TryParse(form.Shared, out var known) ? new(known) : null;
        view.ShareWith(
            desk is not null && await db.Desks.AnyAsync(one => one.Id == desk, stop) ? desk : null,
            form.Shared is "all"
        );
        return null;
    }

    private static async Task<IResult> SavedAsync(
        Guid id,
        Visit visit,
        NewsDb db,
        DeskViews views,
        ViewForm form,
        CancellationToken stop
    )
    {
        try
        {
            _ = await db.SaveAsync(visit.Deed(Acts.KeepViews, Kind, id), stop);
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            var told = form with { Id = $"{id}", Problem = visit.Texts.Story.TouchedMeanwhile };
            return await ShowAsync(visit, views, told, stop, StatusCodes.Status409Conflict);
        }
        return Results.LocalRedirect(NewsroomAddress.Views);
    }

    private static async Task<IResult> ShowAsync(
        Visit visit,
        DeskViews views,
        ViewForm? refused,
        CancellationToken stop,
        int status = StatusCodes.Status422UnprocessableEntity
    )
    {
        return visit.Page<ViewsPage, ViewsView>(
            visit.Texts.Views.Title,
            new(
                await views.OfAsync(visit, stop),
                await views.DesksAsync(visit, stop),
                visit.Actor.May(Acts.EditDeskStory),
                refused
            ),
            refused is null ? StatusCodes.Status200OK : status
        );
    }
}

/// <summary>A view as it is typed.</summary>
public sealed record ViewForm
{
    public string? Name { get; init; }

    /// <summary>"all", the id of a desk, or "" for nobody.</summary>
    public string? Shared { get; init; }

    /// <summary>The query of the list.</summary>
    public string? Filter { get; init; }

    /// <summary>Of the view that it is typed for; "" for a new one.</summary>
    internal string Id { get; init; } = "";

    internal string? Problem { get; init; }
}
