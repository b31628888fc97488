using System.Text.RegularExpressions;

namespace Dastan.Domain.Pictures;

/// <summary>The paper's own pictures in Story HTML.</summary>
public static partial class PicturesInBody
{
    /// <summary>The hashes of those that it shows, each once, in their order.</summary>
    public static IReadOnlyList<string> Of(string html) =>
        html.Contains("/pictures/", StringComparison.Ordinal)
            ? [.. Shown().Matches(html).Select(match => match.Groups[1].Value).Distinct()]
            : [];

    // As the one reader of Story HTML writes a picture.
    [GeneratedRegex("<img src=\"/pictures/([0-9a-f]{64})\\.")]
    private static partial Regex Shown();
}
