using System.Text;

namespace Dastan.Domain.Papers;

/// <summary>Redirects as text with commas: <c>from,to,301,yes</c>.</summary>
/// <remarks>
/// Shape: a redirect a line; from, to; then, if need be, a status (301 or 308, which are answered with 301 alike) and "yes" for every edition. A first
/// line of names (<c>from,to</c>), empty lines and a byte-order mark are passed over. Cells with commas stand in quotation marks, as RFC 4180 has it.
/// Errors: a line that can't be read has a fault; nothing makes it throw.
/// </remarks>
public static class RedirectFile
{
    /// <summary>How many lines are read of one text.</summary>
    public const int MostLines = 2000;

    public const string Names = "from,to,status,every_edition";

    private static readonly string[] Lasting = ["", "301", "308"];

    /// <param name="origin">The paper's public address, without a slash at its end.</param>
    public static IReadOnlyList<RedirectLine> Read(string text, string origin) =>
        [
            .. text.TrimStart('\uFEFF')
                .Split('\n')
                .Select((line, at) => (Cells: CellsOf(line.TrimEnd('\r')), Number: at + 1))
                .Where(line => line.Cells is not [""] && !IsNames(line.Cells, line.Number))
                .Select(line => Of(line.Number, line.Cells, origin)),
        ];

    /// <summary>One line, as <see cref="Read"/> reads it.</summary>
    public static string Line(Redirect redirect) =>
        $"{Cell(OldAddress.Written(redirect.From))},{Cell(redirect.To)},301,{(redirect.IsForEveryEdition ? "yes" : "")}";

    private static bool IsNames(string[] cells, int number) =>
        number == 1 && cells[0].Equals("from", StringComparison.OrdinalIgnoreCase);

    private static RedirectLine Of(int number, string[] cells, string origin)
    {
        if (cells.Length is < 2 or > 4)
            return new(number, new(string.Join(',', cells), "", false), RedirectFault.Cells);

        var isForEveryEdition = cells.Length > 3 && cells[3].Equals("yes", StringComparison.OrdinalIgnoreCase);
        var (asked, fault) = RedirectAsked.Read(cells[0], cells[1], isForEveryEdition, origin);
        if (fault is null && cells.Length > 2 && !Lasting.Contains(cells[2]))
            fault = RedirectFault.StatusUnknown;
        return new(number, asked, fault);
    }

    private static string Cell(string value) =>
        value.AsSpan().IndexOfAny(',', '"') < 0 ? value : $"\"{value.Replace("\"", "\"\"")}\"";

    private static string[] CellsOf(string line)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        var isQuoted = false;
        for (var at = 0; at < line.Length; at++)
            if (line[at] is '"' && isQuoted && at + 1 < line.Length && line[at + 1] is '"')
                cell.Append(line[++at]);
            else if (line[at] is '"')
                isQuoted = !isQuoted;
            else if (line[at] is ',' && !isQuoted)
            {
                cells.Add(cell.ToString().Trim());
                cell.Clear();
            }
            else
                cell.Append(line[at]);
        return [.. cells, cell.ToString().Trim()];
    }
}

/// <summary>A line of a file of redirects.</summary>
/// <param name="Number">Of the line, from 1.</param>
/// <param name="Fault">Why it may not be, as it stands alone; null for nothing.</param>
public sealed record RedirectLine(int Number, RedirectAsked Asked, RedirectFault? Fault);
