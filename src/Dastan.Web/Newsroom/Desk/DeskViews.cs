using Dastan.Domain.Languages;
using Dastan.Domain.Staff;
using Dastan.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Web.Newsroom.Desk;

/// <summary>The saved views that stand above somebody's list.</summary>
public sealed class DeskViews(NewsDb db)
{
    /// <summary>By name; <see cref="ShownView.IsStart"/> of one at most.</summary>
    public async Task<IReadOnlyList<ShownView>> OfAsync(Visit visit, CancellationToken stop)
    {
        var me = visit.Actor.Id;
        var views = await db
            .SavedViews.For(me, db.Desks)
            .Select(view => new
            {
                View = view,
                MadeBy = db.Staff.Where(one => one.Id == view.MadeBy).Select(one => one.Name).First(),
                IsStart = db.StartViews.Any(start => start.StaffId == me && start.ViewId == view.Id),
            })
            .AsNoTracking()
            .ToListAsync(stop);
        return
        [
            .. views
                .ByName(visit.Texts.Language, one => one.View.Name)
                .Select(one => new ShownView(
                    one.View.Id,
                    one.View.Name,
                    one.View.Filter,
                    one.View.IsForAll ? "all" : $"{one.View.DeskId}",
                    one.MadeBy,
                    MayChange(visit.Actor, one.View),
                    one.IsStart
                )),
        ];
    }

    /// <summary>The id and the name of each desk, by name.</summary>
    public async Task<IReadOnlyList<(string Id, string Name)>> DesksAsync(Visit visit, CancellationToken stop)
    {
        var desks = await db.Desks.AsNoTracking().ToListAsync(stop);
        return
        [
            .. desks
                .Select(desk => ($"{desk.Id}", desk.Name.In(visit.Texts.Language.Code)))
                .ByName(visit.Texts.Language, desk => desk.Item2),
        ];
    }

    /// <summary>What is shared is changed by any editor; the rest by its maker alone.</summary>
    public static bool MayChange(Actor actor, SavedView view) =>
        view.MadeBy == actor.Id || (view.IsShared && actor.May(Acts.EditDeskStory));
}

/// <summary>A view, as its reader sees it.</summary>
/// <param name="Filter">The query of the list, in its normal form.</param>
/// <param name="Shared">"all", the id of a desk, or "".</param>
/// <param name="IsStart">The list opens with it for who looks.</param>
public sealed record ShownView(
    SavedViewId Id,
    string Name,
    string Filter,
    string Shared,
    string MadeBy,
    bool MayChange,
    bool IsStart
)
{
    public string Address => AddressOf(Filter);

    /// <summary>Of the list with a filter. Without any the address would lead to where somebody begins.</summary>
    public static string AddressOf(string filter) => $"{NewsroomAddress.Root}?{(filter is "" ? "state=" : filter)}";
}
