using System.Text.RegularExpressions;

namespace Dastan.Domain.Stories;

/// <summary>The words of a story.</summary>
/// <param name="Headline">Plain text.</param>
/// <param name="Standfirst">Plain text; "" for none.</param>
/// <param name="Dateline">Where it was written, "SAMARKAND"; "" for none.</param>
/// <param name="Body">Story HTML.</param>
public sealed partial record StoryText(string Headline, string Standfirst, string Dateline, string Body)
{
    public const int LongestHeadline = 400;

    public const int LongestStandfirst = 2000;

    public const int LongestDateline = 200;

    /// <summary>
    /// The parts that are longer than they may be, by their names. One that was so before stays: what came from elsewhere may be longer, and
    /// whoever mends something else in it is not to be stopped.
    /// </summary>
    public IEnumerable<(string Part, Refusal No)> TooLong(StoryText before)
    {
        if (Headline.Length > LongestHeadline && Headline != before.Headline)
            yield return (nameof(Headline), StoryRefusals.HeadlineTooLong(Headline.Length));
        if (Standfirst.Length > LongestStandfirst && Standfirst != before.Standfirst)
            yield return (nameof(Standfirst), StoryRefusals.StandfirstTooLong(Standfirst.Length));
        if (Dateline.Length > LongestDateline && Dateline != before.Dateline)
            yield return (nameof(Dateline), StoryRefusals.DatelineTooLong(Dateline.Length));
    }

    /// <summary>Is it the same but for the ids of the blocks, which what is typed has not yet?</summary>
    public bool Says(StoryText other) =>
        Headline.Trim() == other.Headline.Trim()
        && Standfirst.Trim() == other.Standfirst.Trim()
        && Dateline.Trim() == other.Dateline.Trim()
        && IdOfBlock().Replace(Body, "") == IdOfBlock().Replace(other.Body, "");

    [GeneratedRegex(@" id=""b-[^""]*""")]
    private static partial Regex IdOfBlock();
}
