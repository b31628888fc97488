using Dastan.Web.Parts;

namespace Dastan.Web.Reader.Search;

/// <summary>What was asked, and what was found. The form sends <c>q</c>, <c>from</c>, <c>until</c> and one parameter a filter.</summary>
public sealed record SearchView
{
    /// <summary>As the reader typed it; "" where nothing was asked yet.</summary>
    public required string Query { get; init; }

    /// <summary>The words that were looked for in place of a mistyped query; null where the query itself found something.</summary>
    public string? SearchedInstead { get; init; }

    /// <summary>The same search for exactly what was typed; with <see cref="SearchedInstead"/>.</summary>
    public string? ExactAddress { get; init; }

    /// <summary>Why it could not be searched as asked, in a sentence (a date that is none, a query too long); "" if it could.</summary>
    public string Complaint { get; init; } = "";

    public IReadOnlyList<SearchResult> Results { get; init; } = [];

    /// <summary>Null where nothing was asked.</summary>
    public PagingView? Paging { get; init; }

    /// <summary>Choices that narrow the search, each a parameter of the address; filters without options are not shown.</summary>
    public IReadOnlyList<SearchFilter> Filters { get; init; } = [];

    /// <summary>First day, ISO (2025-04-03); "" for any.</summary>
    public string From { get; init; } = "";

    /// <summary>Last day, ISO; "" for any.</summary>
    public string Until { get; init; } = "";

    /// <summary>The search without any filter; null where none is set.</summary>
    public string? UnfilteredAddress { get; init; }

    /// <summary>Topics, people and sections whose own names match.</summary>
    public IReadOnlyList<Link> Places { get; init; } = [];

    /// <summary>Newest stories, for who found nothing.</summary>
    public IReadOnlyList<StoryCard> Latest { get; init; } = [];

    public bool IsAsked => Query is not "" || UnfilteredAddress is not null;
}

/// <summary>A story that was found.</summary>
/// <param name="Headline">In pieces, hits marked.</param>
/// <param name="Excerpt">A sentence or two around the hits, in pieces; gaps are pieces that read " … ".</param>
public sealed record SearchResult(
    string Address,
    IReadOnlyList<TextPiece> Headline,
    IReadOnlyList<TextPiece> Excerpt,
    Link? Section,
    string Byline,
    ShownTime Published
);

/// <summary>A piece of a text, and whether it is what was looked for.</summary>
public sealed record TextPiece(string Text, bool IsHit);

public enum SearchFilterKind
{
    Section,
    Topic,
    Author,
    Order,
}

/// <summary>A choice that narrows or orders a search.</summary>
/// <param name="Parameter">Its name in the address: "section".</param>
public sealed record SearchFilter(SearchFilterKind Kind, string Parameter, IReadOnlyList<SearchOption> Options);

/// <summary>One value of a filter; the option for "any" has the value "" and is made by the page.</summary>
public sealed record SearchOption(string Value, string Name, bool IsChosen);
