using System.Globalization;
using System.Text;
using Dastan.Web.Jobs;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace Dastan.Web.Telemetry;

/// <summary>
/// A line of the log for whoever runs the paper: <c>2026-11-27 09:00:00Z warn: Dastan.Web.Press.PressRoom[12] …</c>; where the journal of systemd reads it, which
/// has a clock of its own, <c>&lt;4&gt;Dastan.Web.Press.PressRoom[12] …</c>. What may belong to a person is taken out, and nothing of it can begin a line or move
/// a terminal's cursor.
/// </summary>
/// <remarks>Levels of the journal are those of syslog: https://man7.org/linux/man-pages/man3/sd-daemon.3.html.</remarks>
public sealed class ConsoleLines(TimeProvider clock) : ConsoleFormatter(FormatterName)
{
    public const string FormatterName = "lines";

    // What is asked of banks is nobody's, and the question is what one wants to see.
    private static readonly string Banks = typeof(TellOfBanks).FullName!;
    private readonly bool isForJournal = JournalOfSystem.Reads(
        System.Environment.GetEnvironmentVariable(JournalOfSystem.Variable),
        JournalOfSystem.Output
    );

    public static void Add(ILoggingBuilder logging) =>
        logging
            .AddConsole(console => console.FormatterName = FormatterName)
            .AddConsoleFormatter<ConsoleLines, ConsoleFormatterOptions>();

    public override void Write<TState>(
        in LogEntry<TState> logEntry,
        IExternalScopeProvider? scopeProvider,
        TextWriter textWriter
    )
    {
        var text = logEntry.Formatter(logEntry.State, logEntry.Exception);
        var whole = logEntry.Exception is { } problem ? $"{text} {problem}" : text;
        var said = logEntry.Category.Equals(Banks, StringComparison.Ordinal)
            ? whole
            : LinesWithoutPeople.Cleaned(whole);
        textWriter.Write(
            isForJournal
                ? $"<{Syslog(logEntry.LogLevel)}>"
                : $"{clock.GetUtcNow().UtcDateTime.ToString("u", CultureInfo.InvariantCulture)} {Word(logEntry.LogLevel)}: "
        );
        textWriter.Write($"{logEntry.Category}[{logEntry.EventId.Id.ToString(CultureInfo.InvariantCulture)}] ");
        textWriter.Write(InOneLine(said));
        textWriter.Write('\n');
    }

    /// <summary>Runs of ends of lines and of the spaces around them as one space, other control characters as one that can be seen.</summary>
    public static string InOneLine(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var letter in text)
            if (letter is '\n' or '\r' or '\t' or ' ' or '\u2028' or '\u2029' or '\u0085')
                line.Append(line.Length > 0 && line[^1] == ' ' ? "" : " ");
            else
                line.Append(char.IsControl(letter) ? '\uFFFD' : letter);
        return line.ToString().TrimEnd(' ');
    }

    private static string Word(LogLevel level) =>
        level switch
        {
            LogLevel.Trace => "trce",
            LogLevel.Debug => "dbug",
            LogLevel.Information => "info",
            LogLevel.Warning => "warn",
            LogLevel.Error => "fail",
            _ => "crit",
        };

    private static int Syslog(LogLevel level) =>
        level switch
        {
            LogLevel.Trace or LogLevel.Debug => 7,
            LogLevel.Information => 6,
            LogLevel.Warning => 4,
            LogLevel.Error => 3,
            _ => 2,
        };
}
