using System.Net;
using System.Text.RegularExpressions;
using OpenTelemetry;
using OpenTelemetry.Logs;

namespace Dastan.Web.Telemetry;

/// <summary>
/// Takes out of a log line, before it leaves the machine, what may belong to a person: queries, mail addresses, IP addresses, and what stands in a path where the newsroom has
/// the secrets of links. An exception becomes its text, told the same way.
/// </summary>
public sealed partial class LinesWithoutPeople : BaseProcessor<LogRecord>
{
    private const int Longest = 16 * 1024;

    public override void OnEnd(LogRecord data)
    {
        data.FormattedMessage = data.FormattedMessage is { } line ? Cleaned(line) : null;
        data.Body = data.Body is { } body ? Cleaned(body) : null;
        var attributes = (data.Attributes ?? [])
            .Select(one => new KeyValuePair<string, object?>(
                one.Key,
                one.Value is { } said ? Cleaned($"{said}") : null
            ))
            .ToList();
        if (data.Exception is { } problem)
        {
            attributes.Add(new("exception.type", problem.GetType().FullName));
            attributes.Add(new("exception.stacktrace", Cleaned($"{problem}")));
            data.Exception = null;
        }
        data.Attributes = attributes;
    }

    /// <summary>A text without what may belong to a person, and at most so long that somebody reads it.</summary>
    public static string Cleaned(string text)
    {
        try
        {
            return CleanedShort(Cut(text));
        }
        catch (RegexMatchTimeoutException)
        {
            // Rather nothing than what may be somebody's; and who logs is never held up.
            return "…";
        }
    }

    // At a space: half an address would be known for none.
    private static string Cut(string text)
    {
        if (text.Length <= Longest)
            return text;
        var end = text.AsSpan(0, Longest).LastIndexOfAny(' ', '\n');
        return $"{text[..Math.Max(end, 0)]}…";
    }

    private static string CleanedShort(string text)
    {
        var known = Secret().Replace(Query().Replace(text, "?…"), "$1…");
        var unaddressed = Address().Replace(Mail().Replace(known, "…@…"), "…");
        // A time of day looks alike.
        return LongAddress().Replace(unaddressed, match => IPAddress.TryParse(match.Value, out _) ? "…" : match.Value);
    }

    [GeneratedRegex(@"(?<=\S)\?[^\s""'<>)]+", RegexOptions.None, 200)]
    private static partial Regex Query();

    [GeneratedRegex(@"(/newsroom/(?:first|links|previews)/)[^\s/""'?]+", RegexOptions.None, 200)]
    private static partial Regex Secret();

    [GeneratedRegex(@"[^\s<>""'(),;:=/]+@[^\s<>""'(),;:/]+", RegexOptions.None, 200)]
    private static partial Regex Mail();

    [GeneratedRegex(@"(?<![\w.])\d{1,3}(?:\.\d{1,3}){3}(?![\w.]*\d)", RegexOptions.None, 200)]
    private static partial Regex Address();

    [GeneratedRegex(@"(?<![\w:.])(?:[0-9a-fA-F]{0,4}:){2,7}[0-9a-fA-F]{0,4}(?![\w:])", RegexOptions.None, 200)]
    private static partial Regex LongAddress();
}
