namespace Dastan.Domain.Staff;

public static class DeskScopes
{
    extension(IQueryable<Desk> desks)
    {
        /// <summary>The sections that somebody answers for by the desks they sit at.</summary>
        public IQueryable<DeskSection> SectionsOf(StaffId member) =>
            desks.Where(desk => desk.Members.Any(seated => seated.StaffId == member)).SelectMany(desk => desk.Sections);
    }
}
