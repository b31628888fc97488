using NodaTime;

namespace Dastan.Domain.Formats;

public enum IncomingKind
{
    Story,

    /// <summary>Stands outside the news: about, contact.</summary>
    Page,

    /// <summary>A bundle of stories that have items of their own.</summary>
    Package,
}

/// <summary>What a story was in the system it comes from. Only <see cref="Published"/> was public there.</summary>
public enum IncomingState
{
    Draft,
    Published,
    Pending,
    Private,
    Scheduled,
    Trash,
}

/// <summary>
/// A story or page of another system, in our words and with its body as Story HTML. Every format is read into this,
/// and every import is made from it.
/// </summary>
public sealed record IncomingStory
{
    public required IncomingKind Kind { get; init; }

    /// <summary>The other system's own name for it: "101"; null where it gives none.</summary>
    public string? SourceId { get; init; }

    /// <summary>The line of the file on which it begins, from 1.</summary>
    public int Line { get; init; }

    /// <summary>Plain text; "" for none.</summary>
    public string Headline { get; init; } = "";

    /// <summary>The readable end of its old address, percent-encoding undone; "" for none.</summary>
    public string Slug { get; init; } = "";

    /// <summary>Where it was found, absolute where the file lets us know; null while it had no address.</summary>
    public string? Address { get; init; }

    /// <summary>Other addresses that led to it, such as "https://old.example/?p=101".</summary>
    public IReadOnlyList<string> OtherAddresses { get; init; } = [];

    public IncomingState State { get; init; }

    /// <summary>When it was published, or is to be; null for a draft.</summary>
    public Instant? PublishedAt { get; init; }

    public Instant? UpdatedAt { get; init; }

    public IReadOnlyList<IncomingAuthor> Authors { get; init; } = [];

    /// <summary>The line of names as printed, where the format has one apart from <see cref="Authors"/>; else "".</summary>
    public string Byline { get; init; } = "";

    /// <summary>Its categories, the one that is its own first.</summary>
    public IReadOnlyList<IncomingTerm> Sections { get; init; } = [];

    public IReadOnlyList<IncomingTerm> Tags { get; init; } = [];

    /// <summary>A language tag as the source writes it: "ru", "ru-RU"; null when unsaid.</summary>
    public string? Language { get; init; }

    /// <summary>The same for stories that translate each other; null for one that stands alone.</summary>
    public string? TranslationGroup { get; init; }

    /// <summary>Plain text; "" for none.</summary>
    public string Standfirst { get; init; } = "";

    /// <summary>Story HTML.</summary>
    public string Body { get; init; } = "";

    /// <summary>Comments that were public, without pingbacks.</summary>
    public int Comments { get; init; }

    public IncomingPicture? LeadPicture { get; init; }

    /// <summary>The pictures of the body, by the addresses that stand there.</summary>
    public IReadOnlyList<IncomingPicture> Pictures { get; init; } = [];

    /// <summary>Readers had to give a password.</summary>
    public bool NeedsPassword { get; init; }

    /// <summary>Can anybody read it?</summary>
    public bool IsPublic => State is IncomingState.Published && !NeedsPassword;

    /// <summary>What was left out, mended or guessed, a phrase each.</summary>
    public IReadOnlyList<string> Changes { get; init; } = [];
}

/// <param name="Name">As readers saw it: "Айгуль Серикова".</param>
/// <param name="Login">The account's name, which tells two people of one name apart; "" when unknown.</param>
public sealed record IncomingAuthor(string Name, string Login);

/// <summary>A category or tag.</summary>
/// <param name="Name">Plain text.</param>
/// <param name="Slug">Percent-encoding undone; "" when the source has none.</param>
/// <param name="Parent">The slug of the category above it; "" at the top.</param>
public sealed record IncomingTerm(string Name, string Slug, string Parent = "")
{
    /// <summary>The slugs from the top down to its own, as they stand in its address: "news/economy".</summary>
    public string Path { get; init; } = Parent is "" ? Slug : $"{Parent}/{Slug}";
}

/// <param name="Address">Where the original lies.</param>
/// <param name="Alternative">What it shows, for who cannot see it; "" for none.</param>
/// <param name="Caption">Plain text; "" for none.</param>
public sealed record IncomingPicture(string Address, string Alternative, string Caption);
