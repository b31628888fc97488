using System.Globalization;

namespace Dastan.Domain.Stories.Html;

internal sealed partial class Shaper
{
    private sealed class Grid
    {
        public List<Block> Head { get; } = [];
        public List<Block> Body { get; } = [];
        public List<Block> Foot { get; } = [];
        public Block? Caption { get; set; }

        /// <summary>What stood between the cells: browsers show it before the table.</summary>
        public List<Piece> Loose { get; } = [];
    }

    private void TakeTable(Block table, Place place, FlowSink sink)
    {
        var grid = new Grid();
        AddRows(table, grid, grid.Body, place.Inside() with { Tables = false });
        Fill(sink, grid.Loose, place.Within(table));
        grid.Body.AddRange(grid.Foot);
        var caption = grid.Caption is { Children.Count: > 0 } ? grid.Caption : null;
        if (!grid.Head.Concat(grid.Body).Any(row => row.Children.Any(cell => ((Block)cell).Children.Count > 0)))
        {
            AddContents(caption is null ? [] : [caption], place, sink);
            return;
        }
        ClipRowSpans(grid.Head);
        ClipRowSpans(grid.Body);
        sink.Add(
            Kept(
                "table",
                table,
                place,
                [
                    .. caption is null ? Array.Empty<Block>() : [caption],
                    .. Section("thead", grid.Head),
                    .. Section("tbody", grid.Body),
                ]
            )
        );
    }

    private static IEnumerable<Block> Section(string name, List<Block> rows) =>
        rows.Count == 0 ? [] : [new Block(name) { Children = [.. rows] }];

    private void AddRows(Block holder, Grid grid, List<Block> section, Place place)
    {
        Block? row = null;
        foreach (var piece in holder.Children)
            if (piece is Block { Name: "td" or "th" } cell)
            {
                if (row is null)
                    section.Add(row = new Block("tr"));
                row.Children.Add(Cell(cell, place));
            }
            else if (piece is Block { Name: "tr" } next)
            {
                AddRow(next, grid, section, place);
                row = null;
            }
            else if (piece is not Block { Name: "colgroup" } && !IsSpace(piece))
                AddPart(piece, grid, section, place);
    }

    private void AddPart(Piece piece, Grid grid, List<Block> section, Place place)
    {
        switch (piece)
        {
            case Block { Name: "caption" } caption:
                grid.Caption ??= Line("caption", caption, place);
                break;
            case Block { Name: "thead" } head:
                AddRows(head, grid, grid.Body.Count == 0 ? grid.Head : section, place);
                break;
            case Block { Name: "tfoot" } foot:
                AddRows(foot, grid, grid.Foot, place);
                break;
            case Block { Name: "tbody" or "form" } body:
                AddRows(body, grid, section, place);
                break;
            default:
                grid.Loose.Add(piece);
                break;
        }
    }

    private void AddRow(Block row, Grid grid, List<Block> section, Place place)
    {
        var made = new Block("tr") { OldIds = row.OldIds };
        foreach (var piece in row.Children)
            if (piece is Block { Name: "td" or "th" } cell)
                made.Children.Add(Cell(cell, place));
            else if (!IsSpace(piece))
                grid.Loose.Add(piece);
        if (made.Children.Count > 0)
            section.Add(made);
    }

    // A heading inside a heading cell is one heading too many.
    private Block Cell(Block cell, Place place) =>
        Item(cell.Name, cell, cell.Name == "th" ? place with { Headings = false } : place);

    private static void ClipRowSpans(List<Block> rows)
    {
        for (var i = 0; i < rows.Count; i++)
            foreach (var cell in rows[i].Children.OfType<Block>())
                if (cell["rowspan"] is { } written && int.Parse(written, CultureInfo.InvariantCulture) > rows.Count - i)
                    SetRowSpan(cell, rows.Count - i);
    }

    private static void SetRowSpan(Block cell, int rows)
    {
        var at = cell.Attributes.FindIndex(a => a.Key == "rowspan");
        if (rows > 1)
            cell.Attributes[at] = new("rowspan", rows.ToString(CultureInfo.InvariantCulture));
        else
            cell.Attributes.RemoveAt(at);
    }
}
