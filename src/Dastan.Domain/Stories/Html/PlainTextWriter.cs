using System.Text;

namespace Dastan.Domain.Stories.Html;

/// <summary>Writes a text without markup, as it is read aloud or sent where there is none.</summary>
internal static class PlainTextWriter
{
    public static string Write(List<Block> blocks) => Joined("\n\n", blocks.Select(Text));

    private static string Text(Block block) =>
        block.Name switch
        {
            "ul" or "ol" => Joined("\n", block.Children.OfType<Block>().Select(Item)),
            "dl" or "thead" or "tbody" => Joined("\n", block.Children.OfType<Block>().Select(Text)),
            "tr" => Joined(" | ", block.Children.OfType<Block>().Select(cell => Text(cell).ReplaceLineEndings(" "))),
            "table" => Joined("\n", block.Children.OfType<Block>().Select(Text)),
            "figure" => Joined("\n", block.Children.Select(OfFigure)),
            "footer" => "— " + Inline(block.Children),
            "hr" => "* * *",
            "pre" => Inline(block.Children),
            _ => Joined(block.Name is "li" or "td" or "th" or "dd" ? "\n" : "\n\n", Parts(block)),
        };

    private static IEnumerable<string> Parts(Block block)
    {
        var text = block.Children.FindAll(c => c is not Block);
        if (text.Count > 0)
            yield return Inline(text);
        foreach (var inner in block.Children.OfType<Block>())
            yield return Text(inner);
    }

    private static string Item(Block item) => "- " + Text(item).Replace("\n", "\n  ");

    private static string OfFigure(Piece piece) =>
        piece switch
        {
            Block caption => Text(caption),
            Card card => card.Label,
            _ => "",
        };

    private static string Inline(List<Piece> pieces)
    {
        var text = new StringBuilder();
        Mark? quotation = null;
        foreach (var piece in pieces)
        {
            var quoted = Array.Find(piece is Run run ? run.Marks : [], mark => mark.Name == "q");
            if (quoted != quotation)
                text.Append(quotation is null ? "" : "”").Append(quoted is null ? "" : "“");
            quotation = quoted;
            text.Append(
                piece is Run { Text: var words } ? words
                : piece is LineBreak ? "\n"
                : ""
            );
        }
        return text.Append(quotation is null ? "" : "”").ToString();
    }

    private static string Joined(string between, IEnumerable<string> parts) =>
        string.Join(between, parts.Where(part => part.Length > 0));
}
