using NodaTime;

namespace Dastan.Domain.Formats.Feeds;

/// <summary>A story in a feed. Every address is absolute.</summary>
public sealed record FeedEntry
{
    /// <summary>A URI that stays the same when slug, section or host change: <c>urn:uuid:…</c>.</summary>
    public required string Id { get; init; }

    public required string Address { get; init; }

    /// <summary>Plain text.</summary>
    public required string Headline { get; init; }

    /// <summary>Plain text; "" for none.</summary>
    public string Standfirst { get; init; } = "";

    /// <summary>The whole story as HTML, made by <see cref="FeedBody"/>.</summary>
    public string Body { get; init; } = "";

    public IReadOnlyList<FeedAuthor> Authors { get; init; } = [];

    /// <summary>The section first, then the topics.</summary>
    public IReadOnlyList<FeedTerm> Terms { get; init; } = [];

    public required Instant PublishedAt { get; init; }

    /// <summary>When its words last changed; null while they have not.</summary>
    public Instant? UpdatedAt { get; init; }

    /// <summary>What readers are told of its mistakes; the body says it too.</summary>
    public IReadOnlyList<FeedCorrection> Corrections { get; init; } = [];

    /// <summary>BCP 47.</summary>
    public required string Language { get; init; }

    /// <summary>The lead picture; null for none.</summary>
    public FeedPicture? Picture { get; init; }
}

/// <summary>A correction: what it is in a word, what was wrong ("" for nothing) and what it says now, in plain text.</summary>
public sealed record FeedCorrection(string Label, string Wrong, string Now, Instant At);

/// <summary>Who signs: a name, and the page about them, null for none.</summary>
public sealed record FeedAuthor(string Name, string? Address);

/// <summary>Where a story is filed.</summary>
/// <param name="Scheme">The address of what sorts: "https://paper.example/topics/".</param>
/// <param name="Term">The slug; after the scheme it makes the term's address.</param>
/// <param name="Name">As readers see it.</param>
public sealed record FeedTerm(string Scheme, string Term, string Name);

/// <summary>A picture of a story.</summary>
/// <param name="Address">Absolute.</param>
/// <param name="MediaType">For example <c>image/jpeg</c>.</param>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
public sealed record FeedPicture(string Address, string MediaType, int Width, int Height)
{
    /// <summary>What it shows, for who cannot see it; "" for nothing to say.</summary>
    public string Alternative { get; init; } = "";

    public string Caption { get; init; } = "";

    public string Credit { get; init; } = "";

    /// <summary>The same picture, small; null where there is none.</summary>
    public FeedThumbnail? Thumbnail { get; init; }
}

/// <summary>A small rendition: absolute address, pixels.</summary>
public sealed record FeedThumbnail(string Address, int Width, int Height);
