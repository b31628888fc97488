using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using NodaTime;
using NodaTime.Text;

namespace Dastan.Domain.Rates.Reading;

/// <summary>One answer of a bank while its adapter reads it: its bytes unfolded, its text decoded, its days checked.</summary>
public sealed partial class Payload
{
    /// <summary>What a list may unfold to, unless its adapter allows more.</summary>
    public const long MostBytes = 2 * 1024 * 1024;

    /// <summary>How far ahead of the day of its fetching a list may be dated: Friday's list for a Monday after a holiday.</summary>
    public const int MostDaysAhead = 4;

    private const int MostShown = 80;

    // No bank that is read has made lists in its present currency for longer.
    private static readonly LocalDate EarliestDay = new(1990, 1, 1);

    private static readonly char[] Blanks = [' ', '\t', '\r', '\n', '\uFEFF', '\u00A0'];

    private readonly List<string> warnings = [];
    private string? text;
    private bool hasPreamble;

    private Payload(Bank bank, BankAnswer answer, ReadOnlyMemory<byte> bytes) =>
        (Bank, Answer, Bytes) = (bank, answer, bytes);

    public Bank Bank { get; }

    public BankAnswer Answer { get; }

    /// <summary>The body without gzip, if it had any.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>The day of its fetching where the bank is.</summary>
    public LocalDate FetchedOn => Answer.FetchedAt.InZone(Bank.Zone).Date;

    /// <summary>What an operator should know although the answer is read.</summary>
    public IReadOnlyList<string> Warnings => warnings;

    /// <summary>The body as text, whatever it is.</summary>
    public string Text => text ??= Decode();

    /// <summary>
    /// Reads an answer. Any status but 200 is <see cref="ReadingOutcome.SourceError"/>, even with a good body; an
    /// <see cref="UnreadableAnswer"/> from <paramref name="read"/> is <see cref="ReadingOutcome.Rejected"/>.
    /// </summary>
    public static BankReading Read(
        Bank bank,
        BankAnswer answer,
        Func<Payload, BankReading> read,
        long mostBytes = MostBytes
    )
    {
        if (answer.Status != 200)
            return BankReading.SourceError(
                $"{bank}, {answer.Address}: it answered with status {answer.Status}, not 200."
            );
        try
        {
            return read(new(bank, answer, Unfold(answer.Body, mostBytes)));
        }
        catch (UnreadableAnswer unreadable)
        {
            return Rejected(bank, answer, unreadable.Message);
        }
        catch (UnreadableRow unreadable)
        {
            // Thrown outside of a row: what stands above all rows is unreadable.
            return Rejected(bank, answer, $"the list {unreadable.Message}");
        }
    }

    public void Warn(string warning) => warnings.Add($"{Bank}, {Answer.Address}: {warning}.");

    /// <summary>The root element of an XML list.</summary>
    /// <param name="roots">The names that it may have: any other means that the format changed.</param>
    /// <exception cref="UnreadableAnswer">It is a page for people, no whole XML, or has another root.</exception>
    public XElement Xml(params XName[] roots)
    {
        RefusePage();
        var root = StrictXml.Root(WithoutPreamble(["<?xml", .. roots.Select(name => $"<{name.LocalName}"), "<!--"]));
        return roots.Contains(root.Name)
            ? root
            : throw new UnreadableAnswer(
                $"its root is {Excerpt.Of(root.Name.ToString(), 80)}, not {string.Join(" or ", roots.Select(name => name.ToString()))}"
            );
    }

    /// <summary>The root of a JSON list.</summary>
    /// <exception cref="UnreadableAnswer">It is a page for people, no whole JSON, or of another kind.</exception>
    public JsonElement Json(JsonValueKind kind)
    {
        RefusePage();
        var trimmed = Text.TrimStart(Blanks);
        var start =
            trimmed is ['[' or '{', ..] ? 0
            : kind is JsonValueKind.Array ? ListOpening().Match(trimmed).Index
            : Math.Max(0, trimmed.IndexOf('{'));
        var root = StrictJson.Root(From(trimmed, start));
        return root.ValueKind == kind
            ? root
            : throw new UnreadableAnswer($"its JSON is of kind {root.ValueKind}, not {kind}");
    }

    /// <summary>There is no list of that day, by the bank's own word.</summary>
    /// <exception cref="UnreadableAnswer">The server was in trouble, so that its word counts for nothing.</exception>
    public BankReading NoData(string found) =>
        hasPreamble
            ? throw new UnreadableAnswer($"{found}, but the server complains before it")
            : BankReading.NoData($"{Bank}, {Answer.Address}: {found}.") with
            {
                Warnings = warnings,
            };

    /// <summary>The day of a whole list.</summary>
    /// <param name="name">What the payload calls it.</param>
    /// <exception cref="UnreadableAnswer">It is missing, no date of this pattern, or too far ahead.</exception>
    public LocalDate Day(string? written, IPattern<LocalDate> pattern, string name) =>
        Fault(written, pattern, name, out var day) is { } fault ? throw new UnreadableAnswer($"the list {fault}") : day;

    /// <summary>The day of a row, where each has its own.</summary>
    /// <exception cref="UnreadableRow">It is missing, no date of this pattern, or too far ahead.</exception>
    public LocalDate DayOfRow(string? written, IPattern<LocalDate> pattern, string name) =>
        Fault(written, pattern, name, out var day) is { } fault ? throw new UnreadableRow(fault) : day;

    /// <exception cref="UnreadableAnswer">It is a page for people.</exception>
    public void RefusePage()
    {
        if (string.IsNullOrWhiteSpace(Text))
            throw new UnreadableAnswer("it is empty");
        if (HtmlPages.IsPage(Text))
            throw new UnreadableAnswer($"it is a page for people, titled {Excerpt.Of(HtmlPages.TitleOf(Text), 80)}");
    }

    private string? Fault(string? written, IPattern<LocalDate> pattern, string name, out LocalDate day)
    {
        day = default;
        if (written is null)
            return $"has no {name}";
        if (!pattern.Parse(written).TryGetValue(default, out day) || day < EarliestDay)
            return $"has {Excerpt.Of(written)} as {name}, which is no date as this bank writes them";

        return day > FetchedOn.PlusDays(MostDaysAhead)
            ? $"has {Excerpt.Of(written)} as {name}, more than {MostDaysAhead} days after {FetchedOn:uuuu-MM-dd}, when it was fetched"
            : null;
    }

    private string Decode()
    {
        var decoded = BodyText.Of(Bytes.Span, Answer.ContentType);
        if (decoded.Warning is { } warning)
            Warn(warning);
        return decoded.Text;
    }

    private string WithoutPreamble(IReadOnlyList<string> openings)
    {
        var trimmed = Text.TrimStart(Blanks);
        if (openings.Any(opening => trimmed.StartsWith(opening, StringComparison.Ordinal)))
            return trimmed;
        return From(
            trimmed,
            openings.Select(opening => trimmed.IndexOf(opening, StringComparison.Ordinal)).FirstOrDefault(at => at > 0)
        );
    }

    // Blanks before the list are stepped over; a server's complaint too, and told. What follows is read as strictly as ever.
    private string From(string trimmed, int start)
    {
        if (start is 0)
            return trimmed;

        hasPreamble = true;
        Warn($"{Excerpt.Of(trimmed[..start].Trim(), 120)} stands before the list");
        return trimmed[start..];
    }

    private static ReadOnlyMemory<byte> Unfold(ReadOnlyMemory<byte> body, long mostBytes)
    {
        if (body.Length > mostBytes)
            throw new UnreadableAnswer($"it has {body.Length} bytes, more than the {mostBytes} that are allowed");
        return BoundedBytes.IsGzip(body.Span) ? BoundedBytes.Gunzip(body, mostBytes) : body;
    }

    // A bracket alone stands in complaints too: "[error] …".
    [GeneratedRegex(@"\[\s*[{\]]")]
    private static partial Regex ListOpening();

    private static BankReading Rejected(Bank bank, BankAnswer answer, string found)
    {
        var first = answer.Body.Span[..Math.Min(answer.Body.Length, MostShown + 1)];
        var beginning = first.IsEmpty
            ? ""
            : $" It begins with {Excerpt.Of(Encoding.Latin1.GetString(first), MostShown)}.";
        return BankReading.Rejected($"{bank}, {answer.Address}: {found}.{beginning}");
    }
}
