using System.Text.RegularExpressions;

namespace Dastan.Domain.Stories.Html;

/// <summary>Writes a text as CommonMark with GitHub's tables and strike-through.</summary>
internal static partial class MarkdownWriter
{
    // No table that people read is wider.
    private const int MostCovered = 64;

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
            : IsTight(block) && !IsNumberedFromElsewhere(block) ? "\n"
            : "\n\n";
        return text + between + blocks;
    }

    // Such a list does not begin right behind a text.
    private static bool IsNumberedFromElsewhere(Block item) =>
        item.Children.OfType<Block>().FirstOrDefault() is { Name: "ol" } list && NumberOf(list) is not 1;

    private static int NumberOf(Block list) => int.TryParse(list["start"], out var start) && start >= 0 ? start : 1;

    private static string List(Block list)
    {
        var number = NumberOf(list);
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
        var rows = Rows(
                table
                    .Children.OfType<Block>()
                    .Where(b => b.Name is "thead" or "tbody")
                    .SelectMany(b => b.Children.OfType<Block>())
            )
            .ToList();
        var width = rows.Max(row => row.Count);
        if (head is null)
            rows.Insert(0, []);
        // Only the first row has to be as wide as the line below it.
        rows[0].AddRange(Enumerable.Repeat("", width - rows[0].Count));
        var lines = rows.Select(Row).ToList();
        lines.Insert(1, Row(Enumerable.Repeat("---", width)));
        var caption = table.Children is [Block { Name: "caption" } first, ..]
            ? MarkdownText.Of(first.Children) + "\n\n"
            : "";
        return caption + string.Join('\n', lines);
    }

    private static string Row(IEnumerable<string> cells) => "| " + string.Join(" | ", cells) + " |";

    // Markdown has no cells that span: where one reaches over others they are empty.
    private static IEnumerable<List<string>> Rows(IEnumerable<Block> rows)
    {
        // For how many rows more a cell from above stands in each column.
        var covered = new int[MostCovered];
        foreach (var row in rows)
        {
            var cells = new List<string>();
            foreach (var cell in row.Children.OfType<Block>())
            {
                PassCovered(cells, covered);
                var text = Pipe().Replace(LineEnds().Replace(Mixed(cell), "<br>"), "\\|");
                for (var (at, end) = (0, SpanOf(cell, "colspan")); at < end; at++)
                {
                    if (cells.Count < MostCovered)
                        covered[cells.Count] = SpanOf(cell, "rowspan") - 1;
                    cells.Add(at is 0 ? text : "");
                }
            }
            while (cells.Count < MostCovered && covered.AsSpan(cells.Count).ContainsAnyExcept(0))
            {
                covered[cells.Count] = Math.Max(0, covered[cells.Count] - 1);
                cells.Add("");
            }
            yield return cells;
        }
    }

    private static void PassCovered(List<string> cells, int[] covered)
    {
        while (cells.Count < MostCovered && covered[cells.Count] > 0)
        {
            covered[cells.Count]--;
            cells.Add("");
        }
    }

    private static int SpanOf(Block cell, string name) => int.TryParse(cell[name], out var span) && span > 1 ? span : 1;

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

    // In code: everywhere else it is escaped already.
    [GeneratedRegex(@"(?<!\\)\|")]
    private static partial Regex Pipe();

    [GeneratedRegex(@"\\?\n+")]
    private static partial Regex LineEnds();
}
