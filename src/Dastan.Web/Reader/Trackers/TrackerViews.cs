using Dastan.Domain.Trackers;
using Dastan.Web.Parts;
using NodaTime;

namespace Dastan.Web.Reader.Trackers;

/// <summary>All trackers, each in a line.</summary>
/// <param name="Drawn">The picture with the first of them side by side.</param>
public sealed record TrackersView(IReadOnlyList<TrackerLine> Trackers, IReadOnlyList<Link> Drawn);

/// <param name="Latest">The newest figure, as its source qualified it; "" for none.</param>
/// <param name="Chart">A small SVG; "" for none.</param>
/// <param name="Targets">Each with the state in words.</param>
public sealed record TrackerLine(
    string Name,
    string Address,
    string Latest,
    string Period,
    string Chart,
    IReadOnlyList<TargetView> Targets
);

/// <summary>Where a number comes from.</summary>
/// <param name="Text">"" where nothing of it may be told.</param>
/// <param name="Address">Null for what has none.</param>
/// <param name="Story">The story of ours, where it is public.</param>
public sealed record SourceView(string Text, string? Address, SourceStory? Story);

public sealed record FigureView(string Period, string Value, SourceView Source, string Note, bool IsRestated);

/// <summary>A figure that says something else than before.</summary>
/// <param name="Now">What it says now; "" where it was restated once more.</param>
public sealed record RestatedView(string Period, string Before, string Now, string Why, LocalDate Since)
{
    public string Text => $"{Period}: {Before}. {(Now is "" ? "" : Now + ". ")}{Why}";
}

/// <summary>What was promised, and what became of it.</summary>
/// <param name="State">In words.</param>
/// <param name="Ground">Why it stands so, in a sentence.</param>
/// <param name="Share">The newest figure in percent of it, reckoned out; "" where that says nothing.</param>
/// <param name="LineAt">Before the sum; "" where there is none.</param>
/// <param name="Sum">How the straight line was reckoned; "" where none was drawn.</param>
public sealed record TargetView(
    string Value,
    string PromisedBy,
    SourceView Source,
    string Note,
    TargetState Kind,
    string State,
    string Ground,
    string Latest,
    string Share,
    string LineAt,
    string Sum
);

/// <summary>A tracker on its own page.</summary>
/// <param name="Chart">An SVG; "" where the newest figure stands alone.</param>
/// <param name="Licence">Null where none is named.</param>
/// <param name="Embed">What others copy to show it; HTML.</param>
public sealed record TrackerView(
    string Name,
    string Description,
    string Measures,
    string Title,
    string Latest,
    string LatestPeriod,
    string Chart,
    string SourceLine,
    IReadOnlyList<FigureView> Figures,
    IReadOnlyList<TargetView> Targets,
    IReadOnlyList<RestatedView> Restated,
    IReadOnlyList<string> TakenBack,
    IReadOnlyList<SourceStory> Stories,
    IReadOnlyList<Link> Topics,
    IReadOnlyList<Link> Downloads,
    Link? Licence,
    string Embed
);
