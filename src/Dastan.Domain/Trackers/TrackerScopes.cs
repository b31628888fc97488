using NodaTime;

namespace Dastan.Domain.Trackers;

/// <summary>Sets of trackers, as comparisons that a database can make.</summary>
public static class TrackerScopes
{
    extension(IQueryable<Tracker> trackers)
    {
        /// <summary>What anybody may see at an instant. Of its figures, those alone whose source anybody may see too.</summary>
        public IQueryable<Tracker> PublicAt(Instant now) => trackers.Where(tracker => tracker.PublishedAt <= now);
    }
}
