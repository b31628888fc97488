using System.Text.RegularExpressions;

namespace Dastan.Domain.Stories;

/// <summary>The words of a story.</summary>
/// <param name="Headline">Plain text.</param>
/// <param name="Standfirst">Plain text; "" for none.</param>
/// <param name="Dateline">Where it was written, "SAMARKAND"; "" for none.</param>
/// <param name="Body">Story HTML.</param>
public sealed partial record StoryText(string Headline, string Standfirst, string Dateline, string Body)
{
    /// <summary>Is it the same but for the ids of the blocks, which what is typed has not yet?</summary>
    public bool Says(StoryText other) =>
        Headline.Trim() == other.Headline.Trim()
        && Standfirst.Trim() == other.Standfirst.Trim()
        && Dateline.Trim() == other.Dateline.Trim()
        && IdOfBlock().Replace(Body, "") == IdOfBlock().Replace(other.Body, "");

    [GeneratedRegex(@" id=""b-[^""]*""")]
    private static partial Regex IdOfBlock();
}
