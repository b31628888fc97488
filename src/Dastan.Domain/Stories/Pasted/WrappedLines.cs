using System.Text.RegularExpressions;

namespace Dastan.Domain.Stories.Pasted;

/// <summary>Plain text whose lines were ended by the width of a page, and not by its writer.</summary>
public static partial class WrappedLines
{
    // Below this nobody sets a page; such lines are verses, addresses, lists.
    private const int Narrowest = 40;

    // A line that ends a paragraph stops before the page's edge.
    private const double Full = 0.85;

    private static readonly char[] Ends = ['.', '!', '?', '…', ':', '»', '”', '"', ')'];

    /// <summary>The paragraphs. Where the lines are the writer's own they stay, each a paragraph; an empty line always ends one.</summary>
    public static IReadOnlyList<string> Paragraphs(string text)
    {
        var paragraphs = new List<string>();
        foreach (var block in Blocks(text))
            paragraphs.AddRange(IsWrapped(block) ? Joined(block) : block);
        return paragraphs;
    }

    private static IEnumerable<List<string>> Blocks(string text)
    {
        var block = new List<string>();
        foreach (
            var line in text.ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim(' ', '\t', '\u00a0', '\f'))
        )
            if (line is not "")
                block.Add(line);
            else if (block.Count > 0)
            {
                yield return block;
                block = [];
            }
        if (block.Count > 0)
            yield return block;
    }

    // Most lines are about as long as the longest, and most of those end in the middle of a sentence.
    private static bool IsWrapped(List<string> lines)
    {
        if (lines.Count < 2)
            return false;
        var longest = lines.Max(line => line.Length);
        var inner = lines.SkipLast(1).ToList();
        return longest >= Narrowest
            && lines.Count(line => ListSign().IsMatch(line)) < 2
            && inner.Count(line => line.Length >= longest * (1 - Full + 0.5)) * 2 > inner.Count
            && inner.Count(line => !EndsSentence(line)) * 2 >= inner.Count;
    }

    private static IEnumerable<string> Joined(List<string> lines)
    {
        var longest = lines.Max(line => line.Length);
        var paragraph = "";
        foreach (var line in lines)
        {
            paragraph = paragraph is "" ? line : Join(paragraph, line);
            if (!EndsSentence(line) || line.Length >= longest * Full)
                continue;
            yield return paragraph;
            paragraph = "";
        }
        if (paragraph is not "")
            yield return paragraph;
    }

    // "Mon-" and "day" are one word; "Kara-" and "Kum" are two.
    private static string Join(string before, string after)
    {
        var isCut =
            before.Length > 1
            && before[^1] is '-' or '\u00ad' or '\u2010'
            && char.IsLetter(before[^2])
            && char.IsLower(after[0])
            && !Particle().IsMatch(after);
        return isCut ? before[..^1] + after
            : before[^1] is '-' ? before + after
            : $"{before} {after}";
    }

    // A dash alone may begin what somebody says.
    [GeneratedRegex(@"^(?:[-•*·▪◦‣–]\s|\p{So}|\p{Cs}|[0-9]{1,3}[.)]\s)")]
    private static partial Regex ListSign();

    // Russian writes these with a hyphen: "какой-то".
    [GeneratedRegex(@"^(?:то|либо|нибудь|таки|ка)(?!\p{L})")]
    private static partial Regex Particle();

    private static bool EndsSentence(string line) => Ends.Contains(line[^1]);
}
