using Dastan.Domain.Formats.StructuredData;
using NodaTime;

namespace Dastan.Web.Parts;

/// <summary>
/// What a page says of itself to browsers, search engines, feed readers and messengers. Every address is absolute.
/// </summary>
/// <param name="Title">The page's own title; the paper's name is added to it unless it is that name.</param>
/// <param name="Description">A sentence or two of plain text; "" for none.</param>
/// <param name="CanonicalAddress">The one address of this page, without tracking parameters.</param>
/// <param name="PaperName">The paper's name.</param>
/// <param name="Language">The code of the page's language: <c>en</c>, <c>kk</c>.</param>
public sealed record HeadView(
    string Title,
    string Description,
    string CanonicalAddress,
    string PaperName,
    string Language
)
{
    /// <summary>The same page in all its languages, its own included: see <see cref="Alternate.Set"/>.</summary>
    public IReadOnlyList<Alternate> Alternates { get; init; } = [];

    /// <summary>The feeds that a reader of this page may want, the page's own first: see <see cref="FeedLink.Of"/>.</summary>
    public IReadOnlyList<FeedLink> FeedLinks { get; init; } = [];

    public string? PreviousAddress { get; init; }

    public string? NextAddress { get; init; }

    /// <summary>The story as Markdown; null for pages that have no such twin.</summary>
    public string? MarkdownAddress { get; init; }

    /// <summary>What other sites ask to show this page inside theirs (oEmbed, JSON); null where there is nothing to ask.</summary>
    public string? OEmbedAddress { get; init; }

    /// <summary>The picture that messengers show with a link to this page.</summary>
    public SharePicture? Picture { get; init; }

    /// <summary>Set on a story's own page, which becomes an <c>article</c> for messengers.</summary>
    public SharedStory? Story { get; init; }

    /// <summary>False for search results, deep filters and whatever else does not belong in a search engine.</summary>
    public bool IsForIndexes { get; init; } = true;

    public IReadOnlyList<JsonLd> JsonLd { get; init; } = [];

    public string FullTitle => Title is "" || Title == PaperName ? PaperName : $"{Title} · {PaperName}";
}

/// <summary>A picture as messengers want it: absolute address, pixels, words.</summary>
public sealed record SharePicture(string Address, int Width, int Height, string Alternative);

/// <summary>What OpenGraph says of an article.</summary>
public sealed record SharedStory(
    Instant PublishedAt,
    Instant? UpdatedAt,
    string Section,
    IReadOnlyList<string> Topics,
    IReadOnlyList<string> AuthorAddresses
);
