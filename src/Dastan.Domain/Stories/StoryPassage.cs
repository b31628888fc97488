using System.Text.RegularExpressions;

namespace Dastan.Domain.Stories;

/// <summary>Words of a story that are read in one go, without marks.</summary>
/// <param name="Block">The id of the block that they stand in: <c>b-…</c>.</param>
/// <param name="Words">With one space wherever there is any.</param>
public sealed partial record StoryPassage(string Block, string Words)
{
    /// <summary>Any text with one space wherever there is any, and none around it.</summary>
    public static string Plain(string text) => Spaces().Replace(text, " ").Trim();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
