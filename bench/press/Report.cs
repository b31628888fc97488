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
        var columns = head.Split('|').Length;
        Line("");
        Line($"**{title}**");
        Line("");
        Line($"| {head} |");
        Line("|" + string.Concat(Enumerable.Repeat(" --- |", columns)));
    }

    public void Row(params IEnumerable<string> cells) => Line($"| {string.Join(" | ", cells)} |");

    public void Line(string line)
    {
        Console.WriteLine(line);
        text.AppendLine(line);
    }

    /// <summary>Puts it between the marks of the document.</summary>
    public void WriteInto(string document)
    {
        var old = File.ReadAllText(document);
        var (from, until) = (
            old.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length,
            old.IndexOf(End, StringComparison.Ordinal)
        );
        File.WriteAllText(
            document,
            string.Create(CultureInfo.InvariantCulture, $"{old[..from]}\n{text}\n{old[until..]}")
        );
    }
}
