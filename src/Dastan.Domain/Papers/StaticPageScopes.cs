using NodaTime;

namespace Dastan.Domain.Papers;

public static class StaticPageScopes
{
    extension(IQueryable<StaticPage> pages)
    {
        /// <summary>What anybody may see at an instant.</summary>
        public IQueryable<StaticPage> PublicAt(Instant now) => pages.Where(page => page.PublishedAt <= now);
    }
}
