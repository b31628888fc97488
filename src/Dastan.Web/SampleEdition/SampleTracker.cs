using Dastan.Domain.Trackers;

namespace Dastan.Web.SampleEdition;

/// <summary>A tracker of the sample edition, as <c>trackers.json</c> has it. Texts by language are maps of language codes to texts.</summary>
/// <param name="Unit">count, percent, currency or own, with its code.</param>
/// <param name="Aim">more, less or neither is better.</param>
/// <param name="Chart">line, step, bar, progress or box.</param>
public sealed record SampleTracker(
    string Slug,
    string Section,
    IReadOnlyList<string> Topics,
    Dictionary<string, string> Name,
    Dictionary<string, string> Measures,
    string Unit,
    string Code,
    string Aim,
    string Chart,
    IReadOnlyList<SampleFigure> Figures,
    IReadOnlyList<SampleTarget> Targets
)
{
    public static IReadOnlyList<SampleTracker> All() => SampleFiles.Read<List<SampleTracker>>("trackers.json");

    public TrackerDescription Description =>
        new(
            new(Name),
            Dastan.Domain.Languages.LocalText.Empty,
            new(Measures),
            new(Enum.Parse<UnitKind>(Unit, ignoreCase: true), Code),
            Aim switch
            {
                "more" => TrackerAim.MoreIsBetter,
                "less" => TrackerAim.LessIsBetter,
                _ => TrackerAim.Neither,
            },
            ChartKinds.Find(Chart) ?? throw new FormatException($"{Slug}: {Chart} is no chart."),
            Section,
            "CC BY 4.0",
            "https://creativecommons.org/licenses/by/4.0/"
        );
}

/// <param name="Kind">day, month, quarter, year or since.</param>
/// <param name="On">ISO 8601: a day that it speaks of; of what is counted since a day, the last.</param>
/// <param name="Story">The story that it comes from: edition/slug.</param>
/// <param name="From">Since when it is counted.</param>
public sealed record SampleFigure(
    string Kind,
    string On,
    decimal Value,
    string Qualifier,
    string KnownOn,
    string Story,
    Dictionary<string, string>? Source = null,
    Dictionary<string, string>? Note = null,
    string? From = null
);

/// <param name="DueOn">ISO 8601; null where no day was named.</param>
/// <param name="Story">The story that it comes from: edition/slug.</param>
public sealed record SampleTarget(
    decimal Value,
    string Qualifier,
    string? DueOn,
    string KnownOn,
    string Story,
    Dictionary<string, string> PromisedBy,
    Dictionary<string, string>? Source = null,
    Dictionary<string, string>? Note = null
);
