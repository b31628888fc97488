using System.Text.RegularExpressions;

namespace Dastan.Domain.Trackers;

/// <summary>The trackers that Story HTML speaks of.</summary>
public static partial class TrackersInBody
{
    /// <summary>Their slugs, each once, in their order: of charts and of figures in the text.</summary>
    public static IReadOnlyList<string> Of(string html) =>
        html.Contains("data-tracker=", StringComparison.Ordinal)
            ? [.. Named().Matches(html).Select(match => match.Groups[1].Value).Distinct()]
            : [];

    // As the one reader of Story HTML writes it.
    [GeneratedRegex("<(?:figure|data) [^>]*?data-tracker=\"([a-z0-9-]{1,80})\"")]
    private static partial Regex Named();
}
