using NodaTime;

namespace Dastan.Domain.Formats.Sitemaps;

/// <summary>A page as a search engine is told of it. Every address is absolute.</summary>
/// <param name="Address">Its one address.</param>
/// <param name="ChangedAt">When what it says last changed; null where nobody knows.</param>
public sealed record SitemapPage(string Address, Instant? ChangedAt)
{
    /// <summary>The page in all its languages, its own included; empty for a page that stands alone.</summary>
    public IReadOnlyList<SitemapTranslation> Translations { get; init; } = [];
}

/// <summary>A page in one language.</summary>
/// <param name="Language">BCP 47, or <c>x-default</c>.</param>
/// <param name="Address">Absolute.</param>
public sealed record SitemapTranslation(string Language, string Address);

/// <summary>One sitemap among those of an index.</summary>
/// <param name="Address">Absolute.</param>
/// <param name="ChangedAt">When the newest page in it changed; null where nobody knows.</param>
public sealed record SitemapPart(string Address, Instant? ChangedAt);

/// <summary>A story of the last two days, for Google News.</summary>
/// <param name="Address">Absolute.</param>
/// <param name="Headline">As on the page.</param>
/// <param name="Language">ISO 639.</param>
/// <param name="PublishedAt">First publication.</param>
public sealed record NewsSitemapStory(string Address, string Headline, string Language, Instant PublishedAt);
