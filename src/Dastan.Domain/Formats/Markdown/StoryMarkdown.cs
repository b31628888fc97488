using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using Dastan.Domain.Formats.Xml;
using NodaTime;
using NodaTime.Text;

namespace Dastan.Domain.Formats.Markdown;

/// <summary>
/// A story as Markdown: its facts in front matter (YAML, under the names that other programs look for), then headline,
/// standfirst and body.
/// </summary>
public sealed partial record StoryMarkdown
{
    // A JSON string is a YAML string too.
    private static readonly JsonSerializerOptions Quoted = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public required string Headline { get; init; }

    /// <summary>Plain text; "" for none.</summary>
    public string Standfirst { get; init; } = "";

    /// <summary>"" for none.</summary>
    public string Dateline { get; init; } = "";

    /// <summary>The body as CommonMark.</summary>
    public required string Body { get; init; }

    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>The section's name.</summary>
    public required string Section { get; init; }

    /// <summary>Names of topics.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];

    public required Instant PublishedAt { get; init; }

    public Instant? UpdatedAt { get; init; }

    /// <summary>BCP 47.</summary>
    public required string Language { get; init; }

    /// <summary>The story's own page, absolute.</summary>
    public required string Address { get; init; }

    /// <summary>The paper's name.</summary>
    public required string Paper { get; init; }

    public string Rights { get; init; } = "";

    public void Write(Stream to)
    {
        using var text = new StreamWriter(to, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        text.WriteLine("---");
        foreach (var (name, value) in Facts())
            text.WriteLine($"{name}: {value}");
        text.WriteLine("---");
        text.WriteLine();
        text.WriteLine("# " + Escaped(Headline));
        if (CleanXml.Line(Standfirst) is not "")
            text.Write($"\n{Escaped(Standfirst)}\n");
        text.Write($"\n{Body.Trim()}\n");
    }

    /// <summary>Plain text as one line of Markdown that says the same.</summary>
    public static string Escaped(string text) =>
        Opening().Replace(Signs().Replace(CleanXml.Line(text), @"\$0"), @"$1\$2");

    private IEnumerable<(string Name, string Value)> Facts()
    {
        yield return ("title", String(Headline));
        if (Standfirst is not "")
            yield return ("description", String(Standfirst));
        if (Authors.Count > 0)
            yield return ("author", List(Authors));
        if (Dateline is not "")
            yield return ("dateline", String(Dateline));
        yield return ("date", InstantPattern.General.Format(PublishedAt));
        if (UpdatedAt is { } updated)
            yield return ("updated", InstantPattern.General.Format(updated));
        yield return ("section", String(Section));
        if (Topics.Count > 0)
            yield return ("tags", List(Topics));
        yield return ("language", String(Language));
        yield return ("url", String(Address));
        yield return ("publisher", String(Paper));
        if (Rights is not "")
            yield return ("rights", String(Rights));
    }

    private static string String(string text) => JsonSerializer.Serialize(CleanXml.Line(text), Quoted);

    private static string List(IEnumerable<string> texts) => $"[{string.Join(", ", texts.Select(String))}]";

    [GeneratedRegex(@"[\\`*_\[\]<>&]")]
    private static partial Regex Signs();

    // What makes a heading, a list or a rule at the beginning of a line.
    [GeneratedRegex(@"^(\d*)([#+\-=~|.)])")]
    private static partial Regex Opening();
}
