using Dastan.Web.Telemetry;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Dastan.Tests.Telemetry;

/// <summary>What whoever runs the paper reads in its log.</summary>
public sealed class ConsoleLinesTests
{
    private static readonly FakeTimeProvider Clock = new(new(2026, 11, 27, 14, 5, 9, TimeSpan.FromHours(5)));

    [Fact]
    public void A_line_says_when_in_UTC_how_bad_and_what()
    {
        Assert.Equal(
            "2026-11-27 09:05:09Z warn: Dastan.Web.Press[7] The disk is nearly full\n",
            Line("The disk is nearly full")
        );
        Assert.Equal(
            "2026-11-27 09:05:09Z fail: Dastan.Web.Press[7] Broken System.InvalidOperationException: it was: so\n",
            Line("Broken", level: LogLevel.Error, problem: new InvalidOperationException("it was:\n   so"))
        );
    }

    [Theory]
    [InlineData("GET /a\n2026-11-27 09:05:09Z crit: forged", "GET /a 2026-11-27 09:05:09Z crit: forged")]
    [InlineData("a\r\n\tb\u2028c\u0085d", "a b c d")]
    [InlineData("/\u001b[2J\u0007/x", "/\uFFFD[2J\uFFFD/x")]
    public void Nothing_that_came_from_outside_begins_a_line_or_moves_the_cursor(string said, string line) =>
        Assert.EndsWith($"[7] {line}\n", Line(said), StringComparison.Ordinal);

    [Fact]
    public void Nothing_of_a_person_is_in_it()
    {
        var line = Line(
            "GET /newsroom/links/4f5e6d?mail=a@paper.example from 203.0.113.7, 2001:db8::7 by b@paper.example"
        );

        Assert.Equal(
            "GET /newsroom/links/…?… from …, … by …@…",
            line[(line.IndexOf("[7] ", StringComparison.Ordinal) + 4)..^1]
        );
    }

    [Fact]
    public void What_is_asked_of_a_bank_is_nobodys_and_stays_whole()
    {
        var line = Line("NBT, https://nbt.tj/en/kurs/export_xml.php?date=2026-11-27", "Dastan.Web.Jobs.TellOfBanks");

        Assert.Contains("?date=2026-11-27", line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("8:4711", "socket:[4711]", true)]
    [InlineData("8:4711", "socket:[4712]", false)]
    [InlineData("8:4711", "/dev/pts/0", false)]
    [InlineData("8:4711", null, false)]
    [InlineData("4711", "socket:[4711]", false)]
    [InlineData(null, "socket:[4711]", false)]
    public void The_journal_reads_where_the_variable_names_what_is_written_to(
        string? variable,
        string? output,
        bool isRead
    ) => Assert.Equal(isRead, JournalOfSystem.Reads(variable, output));

    private static string Line(
        string said,
        string category = "Dastan.Web.Press",
        LogLevel level = LogLevel.Warning,
        Exception? problem = null
    )
    {
        using var text = new StringWriter();
        new ConsoleLines(Clock).Write(
            new LogEntry<string>(level, category, 7, said, problem, (state, _) => state),
            null,
            text
        );
        return text.ToString();
    }
}
