using NodaTime;

namespace Dastan.Domain.Stories.Together;

/// <summary>Sets of presences, as comparisons that a database can make.</summary>
public static class PresenceScopes
{
    extension(IQueryable<StoryPresence> presences)
    {
        /// <summary>Those that were heard of lately enough.</summary>
        public IQueryable<StoryPresence> HereAt(Instant now)
        {
            var since = now - StoryPresence.Patience;
            return presences.Where(presence => presence.SeenAt > since && !presence.IsGone);
        }

        /// <summary>Those of which nothing can come any more.</summary>
        public IQueryable<StoryPresence> ForgottenAt(Instant now)
        {
            var since = now - StoryPresence.Patience;
            return presences.Where(presence => presence.SeenAt <= since);
        }
    }
}
