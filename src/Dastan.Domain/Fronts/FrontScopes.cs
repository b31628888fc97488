using NodaTime;

namespace Dastan.Domain.Fronts;

/// <summary>Sets of fronts, as comparisons that a database can make.</summary>
public static class FrontScopes
{
    extension(IQueryable<Front> fronts)
    {
        /// <param name="section">"" for the edition's own.</param>
        public IQueryable<Front> Of(string edition, string section) =>
            fronts.Where(front => front.Edition == edition && front.Section == section);

        /// <summary>Those that readers have seen by an instant, the one that counts first.</summary>
        public IQueryable<Front> SeenAt(Instant now) =>
            fronts
                .Where(front => front.PublishedAt <= now)
                .OrderByDescending(front => front.PublishedAt)
                .ThenByDescending(front => front.Number ?? 0);

        /// <summary>Those that are to come, the first to come first.</summary>
        public IQueryable<Front> ComingAfter(Instant now) =>
            fronts.Where(front => front.PublishedAt > now).OrderBy(front => front.PublishedAt);
    }
}
