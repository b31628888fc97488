using Dastan.Domain.Languages;
using Dastan.Domain.Trackers;

namespace Dastan.Web.Newsroom.Trackers;

/// <summary>What is typed about a figure or a target: a number with its word, its time, its source.</summary>
public sealed record NumberForm
{
    public string? Value { get; init; }

    public FigureQualifier Qualifier { get; init; }

    public PeriodKind Period { get; init; }

    /// <summary>ISO 8601: a day of the period; of what is counted since a day, the last. Of a target the day that was promised.</summary>
    public string? On { get; init; }

    /// <summary>ISO 8601: the first day of what is counted since then.</summary>
    public string? From { get; init; }

    /// <summary>The address of a story of ours, as readers or the newsroom have it.</summary>
    public string? Story { get; init; }

    /// <summary>What the source is called, by the code of the language; as the next three.</summary>
    public Dictionary<string, string>? Sources { get; init; }

    public Dictionary<string, string>? Notes { get; init; }

    /// <summary>Why it is restated or taken back.</summary>
    public Dictionary<string, string>? Whys { get; init; }

    /// <summary>Who promised it.</summary>
    public Dictionary<string, string>? Promisers { get; init; }

    public string? SourceAddress { get; init; }

    /// <summary>ISO 8601: since when it is known, or restated; today where nothing is typed.</summary>
    public string? KnownOn { get; init; }

    /// <summary>The version of the tracker that it was written from.</summary>
    public int Version { get; init; }

    // Divided by it, a number has no zeros at its end.
    private const decimal NoZeros = 1.000000000000000000000000000m;

    /// <summary>The number; null where it can't be read.</summary>
    internal decimal? Number(Language language)
    {
        var typed = (Value ?? "").Trim();
        var isNegative = typed is ['-' or NumberForms.Minus, ..];
        return TypedNumber.Read(isNegative ? typed[1..] : typed, language) is { } number
            ? (isNegative ? -number : number) / NoZeros
            : null;
    }
}
