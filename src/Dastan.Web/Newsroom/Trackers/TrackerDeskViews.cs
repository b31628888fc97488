namespace Dastan.Web.Newsroom.Trackers;

/// <summary>All trackers, by name.</summary>
public sealed record TrackersDeskView(IReadOnlyList<TrackerDeskLine> Trackers);

public sealed record TrackerDeskLine(
    string Address,
    string Name,
    string Path,
    bool IsPublic,
    int Figures,
    string Changed
);

/// <summary>One tracker.</summary>
public sealed record TrackerDeskView
{
    /// <summary>Where its form is sent.</summary>
    public required string Address { get; init; }

    public required TrackerForm Form { get; init; }

    public required LanguagesShown Languages { get; init; }

    /// <summary>Slugs and names of the sections of the first edition.</summary>
    public required IReadOnlyList<(string Slug, string Name)> Sections { get; init; }

    public bool IsNew { get; init; }

    public bool IsPublic { get; init; }

    public string Path { get; init; } = "";

    public IReadOnlyList<NumberLine> Figures { get; init; } = [];

    public IReadOnlyList<NumberLine> Targets { get; init; } = [];

    /// <summary>Which stories used it, public or not.</summary>
    public IReadOnlyList<UseLine> Uses { get; init; } = [];

    /// <summary>What is typed about a new figure.</summary>
    public NumberForm Figure { get; init; } = new();

    public NumberForm Target { get; init; } = new();

    /// <summary>What somebody else has made of it since, as far as that is not what was typed.</summary>
    public IReadOnlyList<TheirLine> Theirs { get; init; } = [];

    public bool IsSaved { get; init; }

    public string? Problem { get; init; }
}

/// <param name="Shown">Codes of languages whose fields are at hand.</param>
/// <param name="Others">Those behind one word.</param>
public sealed record LanguagesShown(IReadOnlyList<string> Shown, IReadOnlyList<string> Others);

/// <summary>A figure or a target in a line.</summary>
/// <param name="Source">What it comes from, in words.</param>
/// <param name="Note">That it was restated or taken back, or what became of it; "" for nothing.</param>
public sealed record NumberLine(string Address, string Period, string Value, string Source, string Note);

/// <param name="Remark">That it is not public, or that a figure was restated or taken back since; "" for nothing.</param>
public sealed record UseLine(string Address, string Headline, string Language, string Remark);

/// <summary>A figure to be restated or taken back, or a target to be changed.</summary>
/// <param name="History">What it said before, the newest first.</param>
/// <param name="Theirs">What it says now, where somebody else was faster; "" for nothing.</param>
public sealed record NumberView(
    string Address,
    string Back,
    string Name,
    NumberForm Form,
    LanguagesShown Languages,
    bool IsTarget,
    bool IsTakenBack,
    IReadOnlyList<string> History,
    string Theirs,
    string? Problem
);
