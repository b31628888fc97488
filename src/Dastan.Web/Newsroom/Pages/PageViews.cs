using Dastan.Domain.Stories;

namespace Dastan.Web.Newsroom.Pages;

/// <summary>The pages of each edition, by its name.</summary>
public sealed record PagesView(IReadOnlyList<(string Edition, IReadOnlyList<PageLine> Pages)> Editions);

/// <param name="Changed">When, in words; "" for never.</param>
public sealed record PageLine(
    string Address,
    string Title,
    string Path,
    string Language,
    bool IsPublic,
    bool IsInFoot,
    string Changed
);

/// <summary>One static page.</summary>
public sealed record PageView
{
    /// <summary>Where its form is sent.</summary>
    public required string Address { get; init; }

    public required PageForm Form { get; init; }

    /// <summary>The code and the name of each edition.</summary>
    public required IReadOnlyList<(string Code, string Name)> Editions { get; init; }

    public bool IsNew { get; init; }

    public bool IsPublic { get; init; }

    /// <summary>Where readers find it, or would.</summary>
    public string Path { get; init; } = "";

    /// <summary>What would be left out of the text.</summary>
    public IReadOnlyList<DroppedMarkup> Dropped { get; init; } = [];

    /// <summary>What somebody else has made of it since; null for nothing.</summary>
    public PageForm? Theirs { get; init; }

    public bool IsSaved { get; init; }

    public string? Problem { get; init; }
}
