using System.Globalization;

namespace Dastan.Domain.Formats;

/// <summary>Tables as CSV. Source: RFC 4180.</summary>
public static class Csv
{
    /// <summary>Cells in a line, with its end.</summary>
    /// <param name="cells">Each as <see cref="Text"/> or <see cref="Number"/> writes it.</param>
    public static string Line(IEnumerable<string> cells) => string.Join(',', cells) + "\r\n";

    /// <summary>A cell of text, with an apostrophe before what a spreadsheet would take for a formula.</summary>
    public static string Text(string text)
    {
        var safe = text is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? "'" + text : text;
        return safe.AsSpan().ContainsAny("\",\r\n")
            ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : safe;
    }

    /// <summary>A cell with a number: with a point and all its digits. One below zero is no formula.</summary>
    public static string Number(decimal number) => number.ToString(CultureInfo.InvariantCulture);
}
