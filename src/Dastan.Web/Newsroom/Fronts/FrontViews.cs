namespace Dastan.Web.Newsroom.Fronts;

/// <summary>The page on which a front is laid out.</summary>
public sealed record LayOutView
{
    public required FrontPlace Place { get; init; }

    /// <summary>As many as a front has.</summary>
    public required IReadOnlyList<SlotView> Slots { get; init; }

    public required IReadOnlyList<FrontChoice> Choices { get; init; }

    public required string Note { get; init; }

    public required string At { get; init; }

    public required string Q { get; init; }

    /// <summary>The id of the last front that was laid out; "" for none.</summary>
    public required string BasedOn { get; init; }

    /// <summary>The front that counts now; null where none was ever laid out.</summary>
    public required FrontLine? Standing { get; init; }

    public required IReadOnlyList<FrontLine> Coming { get; init; }

    /// <summary>Is there a front to bring back?</summary>
    public required bool MayUndo { get; init; }

    /// <summary>The position of the slot where what was moved stands; null for none.</summary>
    public int? Moved { get; init; }

    public string? Problem { get; init; }

    /// <summary>What somebody else laid out meanwhile; null where nobody did.</summary>
    public FrontLine? Meanwhile { get; init; }
}

/// <summary>A slot in the form.</summary>
/// <param name="Story">The id; "" for a slot that fills itself.</param>
/// <param name="Until">As a field for date and time has it.</param>
/// <param name="About">What the story is while readers do not see it; "" where they do.</param>
/// <param name="Shown">The headline that readers see in this slot now; "" for none, and for the story's own.</param>
public sealed record SlotView(int Position, string Story, string Headline, string Until, string About, string Shown);

/// <summary>A front in a list.</summary>
/// <param name="Id">As it stands in addresses.</param>
/// <param name="From">In words: since when it counts.</param>
/// <param name="Until">In words: until when it counted; "" for the one that counts, and those to come.</param>
/// <param name="Who">"" for what came in from elsewhere.</param>
/// <param name="Headlines">By the slots' positions, those that were placed.</param>
public sealed record FrontLine(
    Guid Id,
    string From,
    string Until,
    string Who,
    string Note,
    IReadOnlyList<(int Position, string Headline)> Headlines
);

/// <summary>All fronts of the paper.</summary>
public sealed record FrontsView(IReadOnlyList<PlaceLine> Places);

/// <summary>A place and what stands there.</summary>
/// <param name="Leads">The headline; "" where nothing is public.</param>
/// <param name="Since">In words; "" where no front was laid out.</param>
public sealed record PlaceLine(FrontPlace Place, string Leads, string Since, IReadOnlyList<FrontLine> Coming);

/// <summary>What stood on a front, and when.</summary>
/// <param name="At">The instant asked for, as a field for date and time has it.</param>
/// <param name="Stood">What stood in the slots at that instant, those that filled themselves too; null where nothing was asked.</param>
/// <param name="StoodAt">The instant in words.</param>
public sealed record HistoryView(
    FrontPlace Place,
    string At,
    IReadOnlyList<string>? Stood,
    string StoodAt,
    IReadOnlyList<FrontLine> Lines,
    string? Problem
);
