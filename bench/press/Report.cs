using System.Globalization;
using System.Text;

namespace Dastan.Bench.Press;

/// <summary>What was measured, as tables; printed while they come, and put into the document at the end.</summary>
internal sealed class Report
{
    private const string Begin = "<!-- measured by bench/run -->";
    private const string End = "<!-- end of what was measured -->";

    private readonly StringBuilder text = new();

    public void Table(string title, string head)
    {
        Line("");
        Line($"**{title}**");
        Line("");
        Line($"| {head} |");
        Line("|" + string.Concat(Enumerable.Repeat(" --- |", head.Split('|').Length)));
    }

    public void Row(params IEnumerable<string> cells) => Line($"| {string.Join(" | ", cells)} |");

    public void Line(string line)
    {
        Console.WriteLine(line);
        text.AppendLine(line);
    }

    /// <summary>Puts it between the marks of the document.</summary>
    /// <exception cref="InvalidOperationException">The marks are not there.</exception>
    public void WriteInto(string document)
    {
        var old = File.ReadAllText(document);
        var (from, until) = (old.IndexOf(Begin, StringComparison.Ordinal), old.IndexOf(End, StringComparison.Ordinal));
        if (from < 0 || until < from)
            throw new InvalidOperationException($"{document} has no place for tables, between {Begin} and {End}.");

        File.WriteAllText(
            document,
            string.Create(CultureInfo.InvariantCulture, $"{old[..from]}{Begin}\n\n{text}\n{old[until..]}")
        );
    }
}
