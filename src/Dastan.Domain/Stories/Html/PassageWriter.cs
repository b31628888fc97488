using System.Text;

namespace Dastan.Domain.Stories.Html;

/// <summary>Writes out each piece of a text that is read in one go, a paragraph, a cell, a caption, with the block that it stands in.</summary>
internal static class PassageWriter
{
    public static IEnumerable<StoryPassage> Write(List<Block> blocks) => blocks.SelectMany(block => Of(block, ""));

    private static IEnumerable<StoryPassage> Of(Block block, string around)
    {
        var id = block["id"] ?? around;
        var words = Words(block);
        if (words is not "")
            yield return new(id, words);
        foreach (var inner in block.Children.OfType<Block>())
        foreach (var passage in Of(inner, id))
            yield return passage;
    }

    private static string Words(Block block)
    {
        var words = new StringBuilder();
        foreach (var piece in block.Children)
            words.Append(
                piece is Run run ? run.Text
                : piece is LineBreak ? " "
                : ""
            );
        return StoryPassage.Plain(words.ToString());
    }
}
