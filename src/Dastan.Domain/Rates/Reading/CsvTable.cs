namespace Dastan.Domain.Rates.Reading;

/// <summary>A table with a name above each column, as text with commas: RFC 4180, with either end of line.</summary>
/// <remarks>A last line without an end is cut: nobody can say whether its last number is whole.</remarks>
public sealed class CsvTable
{
    private readonly Dictionary<string, int> columns = [];
    private readonly string text;
    private readonly int afterNames;

    private CsvTable(string text)
    {
        this.text = text;
        afterNames = text.IndexOf('\n') + 1;
        Names = Cells(text[..afterNames]);
        foreach (var (place, name) in Names.Index().Where(column => column.Item is not ""))
            if (!columns.TryAdd(name, place))
                throw new UnreadableAnswer($"it has two columns {Excerpt.Of(name)}");
    }

    /// <summary>The names in their order; "" above a column without one.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The cells of each line below the names, read one after another; empty lines are passed over.</summary>
    /// <exception cref="UnreadableAnswer">A quotation mark is never closed.</exception>
    public IEnumerable<string[]> Rows
    {
        get
        {
            for (var at = afterNames; at < text.Length; )
            {
                var end = text.IndexOf('\n', at) + 1;
                if (text.AsSpan(at..end).TrimEnd("\r\n") is not "")
                    yield return Cells(text[at..end]);
                at = end;
            }
        }
    }

    /// <summary>The cell of a named column; null where there is no such column, or the row ends before it.</summary>
    public string? Cell(string[] row, string column) =>
        columns.TryGetValue(column, out var place) && place < row.Length ? row[place] : null;

    /// <summary>Why the cells of a row can't be trusted, as the end of a sentence; null where they can.</summary>
    public string? Fault(string[] row) =>
        row.Length != Names.Count ? $"has {row.Length} cells for {Names.Count} columns"
        : Names.Zip(row).Any(cell => cell is { First: "", Second: not "" }) ? "has a cell in a column without a name"
        : null;

    /// <exception cref="UnreadableAnswer">It is cut, a quotation mark is never closed, or two columns have one name.</exception>
    public static CsvTable Read(string text) =>
        text.EndsWith('\n') ? new(text) : throw new UnreadableAnswer("its last line has no end: it is cut short");

    private static string[] Cells(string line)
    {
        line = line.TrimEnd('\r', '\n');
        return line.Contains('"') ? Quoted(line) : line.Split(',');
    }

    private static string[] Quoted(string line)
    {
        List<string> cells = [];
        for (var at = 0; at <= line.Length; )
        {
            var end = EndOfCell(line, at);
            cells.Add(line[at..end] is ['"', .. var inside, '"'] ? inside.Replace("\"\"", "\"") : line[at..end]);
            at = end + 1;
        }
        return [.. cells];
    }

    private static int EndOfCell(string line, int at)
    {
        var isOpen = false;
        for (var end = at; end < line.Length; end++)
            if (line[end] is '"')
                isOpen = !isOpen;
            else if (line[end] is ',' && !isOpen)
                return end;
        return isOpen ? throw new UnreadableAnswer("a quotation mark in it is never closed") : line.Length;
    }
}
