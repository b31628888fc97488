using System.Text;

namespace Dastan.Domain.Stories.Notes;

/// <summary>The words of a story as notes are pinned to them: its headline, its standfirst, then the body from block to block.</summary>
public sealed class NotablePassages
{
    /// <summary>Stands for the id of a block where a passage is in the headline.</summary>
    public const string Headline = "headline";

    /// <summary>Stands for the id of a block where a passage is in the standfirst.</summary>
    public const string Standfirst = "standfirst";

    private readonly List<(int Start, string Block)> blocks = [];
    private readonly string words;

    public NotablePassages(StoryText text)
    {
        var all = new StringBuilder();
        foreach (var passage in Passages(text))
        {
            blocks.Add((all.Length, passage.Block));
            all.Append(passage.Words).Append(' ');
        }
        words = all.ToString();
    }

    /// <summary>The block in which the quoted words begin; null where they are changed or gone.</summary>
    /// <param name="block">Where they stood; "" where that is not known. In another they are taken for the same only where they are there once.</param>
    public string? Find(string block, string quote)
    {
        var sought = StoryPassage.Plain(quote);
        if (sought is "")
            return null;

        var found = PlacesOf(sought).Select(BlockAt).ToList();
        return found.Contains(block) ? block
            : found.Count == 1 || (found.Count > 1 && block is "") ? found[0]
            : null;
    }

    private static IEnumerable<StoryPassage> Passages(StoryText text) =>
        [
            new(Headline, StoryPassage.Plain(text.Headline)),
            new(Standfirst, StoryPassage.Plain(text.Standfirst)),
            .. StoryHtml.Passages(text.Body),
        ];

    private IEnumerable<int> PlacesOf(string sought)
    {
        for (
            var at = words.IndexOf(sought, StringComparison.Ordinal);
            at >= 0;
            at = words.IndexOf(sought, at + 1, StringComparison.Ordinal)
        )
            yield return at;
    }

    private string BlockAt(int place) => blocks.FindLast(block => block.Start <= place).Block;
}
