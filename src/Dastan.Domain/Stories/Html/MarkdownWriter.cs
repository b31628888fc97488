using System.Text.RegularExpressions;

namespace Dastan.Domain.Stories.Html;

/// <summary>Writes a text as CommonMark with GitHub's tables and strike-through.</summary>
internal static partial class MarkdownWriter
{
    public static string Write(List<Block> blocks) => Blocks(blocks);

    private static string Blocks(IEnumerable<Piece> pieces)
    {
        List<string> parts = [];
        string? before = null;
        foreach (var block in pieces.OfType<Block>())
        {
            // Two lists in a row would be read as one.
            if (block.Name is "ul" or "ol" && before == block.Name)
                parts.Add("<!-- -->");
            before = block.Name;
            if (OfBlock(block) is { Length: > 0 } part)
                parts.Add(part);
        }
        return string.Join("\n\n", parts);
    }

    private static string OfBlock(Block block) =>
        block.Name switch
        {
            "h2" => "## " + Heading(block),
            "h3" => "### " + Heading(block),
            "ul" or "ol" => List(block),
            "dl" => Blocks(block.Children),
            "dt" => "**" + MarkdownText.Of(block.Children).Replace("**", "") + "**",
            "blockquote" or "aside" => Prefixed("> ", Blocks(block.Children)),
            "footer" => "— " + MarkdownText.Of(block.Children),
            "figure" => Figure(block),
            "figcaption" => MarkdownText.Of(block.Children),
            "table" => Table(block),
            "pre" => Fenced(block),
            "hr" => "---",
            _ => Mixed(block),
        };

    private static string Heading(Block block) => MarkdownText.Of(block.Children).Replace("\\\n", " ");

    /// <summary>Text, and blocks after it.</summary>
    private static string Mixed(Block block)
    {
        var text = MarkdownText.Of(block.Children.FindAll(c => c is not Block));
        var blocks = Blocks(block.Children);
        var between =
            text is "" || blocks is "" ? ""
            : IsTight(block) ? "\n"
            : "\n\n";
        return text + between + blocks;
    }

    private static string List(Block list)
    {
        var number = int.TryParse(list["start"], out var start) && start >= 0 ? start : 1;
        var items = list.Children.OfType<Block>().ToList();
        var lines = items.Select(
            (item, i) =>
            {
                var bullet = list.Name == "ol" ? $"{number + i}. " : "- ";
                if (list["data-list"] is "check")
                    return bullet + "[ ] " + Prefixed(new string(' ', bullet.Length), Mixed(item))[bullet.Length..];
                return bullet + Prefixed(new string(' ', bullet.Length), Mixed(item))[bullet.Length..];
            }
        );
        return string.Join(items.TrueForAll(IsTight) ? "\n" : "\n\n", lines);
    }

    private static bool IsTight(Block item) => item.Children.OfType<Block>().All(b => b.Name is "ul" or "ol");

    private static string Figure(Block figure)
    {
        var shown = figure.Children[0] switch
        {
            Picture picture => Image(picture),
            Card card => $"[{MarkdownText.Escaped(card.Label)}]({MarkdownText.Address(card.Address)})",
            _ => "",
        };
        return string.Join("\n\n", new[] { shown, Blocks(figure.Children) }.Where(part => part.Length > 0));
    }

    private static string Image(Picture picture)
    {
        var image = $"![{MarkdownText.Escaped(picture.Alt)}]({MarkdownText.Address(picture.Address)})";
        return picture.Link?["href"] is { } link ? $"[{image}]({MarkdownText.Address(link)})" : image;
    }

    private static string Table(Block table)
    {
        var head = table.Children.OfType<Block>().FirstOrDefault(b => b.Name == "thead");
        var rows = table
            .Children.OfType<Block>()
            .Where(b => b.Name is "thead" or "tbody")
            .SelectMany(b => b.Children.OfType<Block>())
            .Select(Cells)
            .ToList();
        var width = rows.Max(row => row.Count);
        if (head is null)
            rows.Insert(0, []);
        var lines = rows.Select(row => Row(row.Concat(Enumerable.Repeat("", width - row.Count)))).ToList();
        lines.Insert(1, Row(Enumerable.Repeat("---", width)));
        var caption = table.Children is [Block { Name: "caption" } first, ..]
            ? MarkdownText.Of(first.Children) + "\n\n"
            : "";
        return caption + string.Join('\n', lines);
    }

    private static string Row(IEnumerable<string> cells) => "| " + string.Join(" | ", cells) + " |";

    // A cell holds one line; what is on more of them keeps its line ends as <br>.
    private static List<string> Cells(Block row) =>
        [
            .. row
                .Children.OfType<Block>()
                .SelectMany(cell =>
                    Enumerable
                        .Repeat("", int.TryParse(cell["colspan"], out var span) ? span - 1 : 0)
                        .Prepend(LineEnds().Replace(Mixed(cell), "<br>"))
                ),
        ];

    private static string Fenced(Block block)
    {
        var code = string.Concat(block.Children.OfType<Run>().Select(run => run.Text));
        var longest = Ticks().Matches(code).Select(m => m.Length).DefaultIfEmpty(0).Max();
        var fence = new string('`', Math.Max(3, longest + 1));
        return $"{fence}\n{code}\n{fence}";
    }

    private static string Prefixed(string prefix, string text) =>
        string.Join('\n', text.Split('\n').Select(line => line is "" ? prefix.TrimEnd() : prefix + line));

    [GeneratedRegex("`+")]
    private static partial Regex Ticks();

    [GeneratedRegex(@"\\?\n+")]
    private static partial Regex LineEnds();
}
