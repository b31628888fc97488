using NodaTime;

namespace Dastan.Domain.Papers;

public readonly record struct StaticPageId(Guid Value)
{
    public static StaticPageId New() => new(Guid.CreateVersion7());
}

/// <summary>A page that stands outside the news: about, contact, corrections policy. Its address is its slug.</summary>
public sealed class StaticPage
{
    private StaticPage() { }

    public StaticPage(StaticPageId id, string edition, string slug, string title, string body) =>
        (Id, Edition, Slug, Title, Body) = (id, edition, slug, title, body);

    public StaticPageId Id { get; private set; }

    public string Edition { get; private set; } = "";

    public string Slug { get; private set; } = "";

    public string Title { get; private set; } = "";

    /// <summary>Story HTML.</summary>
    public string Body { get; private set; } = "";

    /// <summary>Whether the paper's foot links to it, and in which order; null for not at all.</summary>
    public int? FootPosition { get; private set; }

    public Instant? PublishedAt { get; private set; }

    public Instant? UpdatedAt { get; private set; }

    public int Version { get; private set; }

    public void Rewrite(string title, string body, Instant now)
    {
        (Title, Body, UpdatedAt) = (title, body, now);
        Version++;
    }

    /// <summary>Gives it another address; of one edition, the slug has to be free.</summary>
    public void MoveTo(string slug)
    {
        Slug = slug;
        Version++;
    }

    public void PlaceInFoot(int? position)
    {
        FootPosition = position;
        Version++;
    }

    public void Publish(Instant now)
    {
        PublishedAt ??= now;
        Version++;
    }

    /// <summary>Nobody outside the newsroom sees it any more.</summary>
    public void Unpublish()
    {
        PublishedAt = null;
        Version++;
    }
}
