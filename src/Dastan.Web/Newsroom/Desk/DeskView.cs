using Dastan.Domain.Stories;

namespace Dastan.Web.Newsroom.Desk;

/// <summary>The desk's list.</summary>
/// <param name="Editions">The code and the name of each.</param>
public sealed record DeskView(
    DeskAsked Asked,
    IReadOnlyList<(string Code, string Name)> Editions,
    IReadOnlyList<DeskLine> Lines,
    bool ShowsOthers
)
{
    /// <summary>Whether a story could stand anywhere.</summary>
    public required bool HasSections { get; init; }

    /// <summary>The saved views that stand above it.</summary>
    public required IReadOnlyList<ShownView> Views { get; init; }

    /// <summary>The id and the name of each desk that a view may be shared with.</summary>
    public required IReadOnlyList<(string Id, string Name)> Desks { get; init; }

    /// <summary>What can be done with several at once.</summary>
    public required ChosenView Chosen { get; init; }

    /// <summary>Why nothing was done with those that are ticked; null for nothing to tell.</summary>
    public string? Problem { get; init; }
}

/// <summary>A story on the desk's list.</summary>
/// <param name="Id">Of the row on the page: <c>s-0193…</c>.</param>
/// <param name="Holder">Whose turn it is; "" for nobody.</param>
/// <param name="Due">In words, "" for no time; so is <paramref name="Touched"/>.</param>
/// <param name="Company">Who has it open now; "" for nobody.</param>
/// <param name="Scheduled">When it is published, by its edition's clock; "" where that is open.</param>
/// <param name="Embargo">Until when it is under embargo; "" where it is under none.</param>
public sealed record DeskLine(
    string Id,
    string Address,
    string Headline,
    string Edition,
    string Section,
    StoryState State,
    string Holder,
    int Words,
    string Due,
    string Touched,
    string Company,
    string Scheduled,
    string Embargo
)
{
    /// <summary>How many notes to its writer are open.</summary>
    public required int Notes { get; init; }
}
