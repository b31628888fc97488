namespace Dastan.Domain.Staff;

public static class SavedViewScopes
{
    extension(IQueryable<SavedView> views)
    {
        /// <summary>Those that stand above somebody's list: their own, everybody's, and their desks'.</summary>
        /// <param name="desks">All desks of the paper.</param>
        public IQueryable<SavedView> For(StaffId member, IQueryable<Desk> desks) =>
            views.Where(view =>
                view.MadeBy == member
                || view.IsForAll
                || desks.Any(desk => desk.Id == view.DeskId && desk.Members.Any(seated => seated.StaffId == member))
            );
    }
}
