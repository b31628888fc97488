using NodaTime;

namespace Dastan.Domain.Formats.Feeds;

/// <summary>
/// A page of a list of stories, in no form yet: what <see cref="RssFeed"/>, <see cref="AtomFeed"/> and
/// <see cref="JsonFeed"/> write. Every address is absolute.
/// </summary>
public sealed record FeedDocument
{
    /// <summary>The same for all pages of the list, for ever: a URI.</summary>
    public required string Id { get; init; }

    public required string Title { get; init; }

    /// <summary>What the list is, in a sentence; "" for none.</summary>
    public string Subtitle { get; init; } = "";

    /// <summary>The list as a page for people.</summary>
    public required string HomeAddress { get; init; }

    /// <summary>Where this very page of the feed was asked for.</summary>
    public required string OwnAddress { get; init; }

    public string? PreviousAddress { get; init; }

    public string? NextAddress { get; init; }

    /// <summary>Where one can subscribe to it, by WebSub.</summary>
    public IReadOnlyList<string> HubAddresses { get; init; } = [];

    /// <summary>BCP 47.</summary>
    public required string Language { get; init; }

    /// <summary>When anything in it last changed.</summary>
    public required Instant UpdatedAt { get; init; }

    /// <summary>The paper: it stands in for a story's authors where none is named.</summary>
    public required FeedAuthor Paper { get; init; }

    /// <summary>A line on who holds the rights; "" for none.</summary>
    public string Rights { get; init; } = "";

    /// <summary>A square picture of the paper; null for none.</summary>
    public string? IconAddress { get; init; }

    public IReadOnlyList<FeedEntry> Entries { get; init; } = [];
}
