namespace Dastan.Web.Commands;

/// <summary>A table for the terminal: columns as wide as their longest cell, the last as it comes.</summary>
internal static class Columns
{
    private const string Gap = "  ";

    /// <param name="head">The names of the columns.</param>
    /// <param name="rows">As many cells each.</param>
    public static void Write(TextWriter to, IReadOnlyList<string> head, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        var widths = head.Select((name, column) => rows.Select(row => row[column].Length).Append(name.Length).Max())
            .ToList();
        foreach (var row in rows.Prepend(head))
            to.WriteLine(string.Join(Gap, row.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd());
    }
}
