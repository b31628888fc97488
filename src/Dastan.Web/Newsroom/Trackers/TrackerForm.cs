using Dastan.Domain.Trackers;

namespace Dastan.Web.Newsroom.Trackers;

/// <summary>What is typed about a tracker.</summary>
public sealed record TrackerForm
{
    /// <summary>By the code of the language; as the next two.</summary>
    public Dictionary<string, string>? Names { get; init; }

    public Dictionary<string, string>? Abouts { get; init; }

    public Dictionary<string, string>? Measures { get; init; }

    public string? Slug { get; init; }

    public UnitKind Unit { get; init; }

    /// <summary>The currency’s code, or the own unit’s sign.</summary>
    public string? Code { get; init; }

    public TrackerAim Aim { get; init; }

    public ChartKind Shape { get; init; }

    public string? Section { get; init; }

    /// <summary>Slugs, with commas between them.</summary>
    public string? Topics { get; init; }

    public string? Licence { get; init; }

    public string? LicenceAddress { get; init; }

    /// <summary>The one that it was written from.</summary>
    public int Version { get; init; }

    internal TrackerDescription Said =>
        new(
            LocalTexts.Read(Names),
            LocalTexts.Read(Abouts),
            LocalTexts.Read(Measures),
            new(Unit, Unit is UnitKind.Currency ? (Code ?? "").Trim().ToUpperInvariant() : (Code ?? "").Trim()),
            Aim,
            Shape,
            Section?.Trim() ?? "",
            Licence?.Trim() ?? "",
            LicenceAddress?.Trim() ?? ""
        );

    internal IReadOnlyList<string> TopicSlugs =>
        (Topics ?? "").Split([',', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    internal static TrackerForm Of(Tracker tracker, IEnumerable<string> topics) =>
        new()
        {
            Names = LocalTexts.Of(tracker.Name),
            Abouts = LocalTexts.Of(tracker.Description),
            Measures = LocalTexts.Of(tracker.Measures),
            Slug = tracker.Slug,
            Unit = tracker.UnitKind,
            Code = tracker.UnitCode,
            Aim = tracker.Aim,
            Shape = tracker.Shape,
            Section = tracker.Section,
            Topics = string.Join(", ", topics),
            Licence = tracker.Licence,
            LicenceAddress = tracker.LicenceAddress,
            Version = tracker.Version,
        };
}
