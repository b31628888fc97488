using System.Text.Encodings.Web;
using System.Text.Json;
using Dastan.Domain.Formats;
using NodaTime;
using NodaTime.Text;

namespace Dastan.Web.Commands;

/// <summary>
/// What was understood of one file, as one line of JSON: <c>file</c>, <c>feed</c>, <c>items</c>, <c>ok</c>, <c>error</c> and
/// <c>warnings</c>. Items are written as they are read, so that a file of any size can be looked at.
/// </summary>
public sealed class ReadingLine : IDisposable
{
    private const int FlushBytes = 1 << 16;

    private readonly Stream output;
    private readonly Utf8JsonWriter json;
    private bool isDone;

    public ReadingLine(string file, Stream output)
    {
        this.output = output;
        json = new Utf8JsonWriter(output, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        json.WriteString("file", file);
    }

    /// <param name="storyKind">What the format calls a story: "post", "article".</param>
    public void Write(SourceReading reading, IEnumerable<IncomingStory> stories, string storyKind)
    {
        if (reading.Refusal is { } refusal)
        {
            Refuse(refusal.Reason);
            return;
        }
        WriteFeed(reading);
        json.WriteStartArray("items");
        foreach (var story in stories)
        {
            Write(story, storyKind);
            if (json.BytesPending > FlushBytes)
                json.Flush();
        }
        json.WriteEndArray();
        json.WriteStartArray("warnings");
        foreach (var broken in reading.Breaks)
            json.WriteStringValue(broken.ToString());
        json.WriteEndArray();
        Finish(null);
    }

    /// <summary>Ends the line with why the file, or the rest of it, was not read.</summary>
    public void Refuse(string why)
    {
        if (isDone)
            return;
        if (json.CurrentDepth > 1)
            json.WriteEndArray();
        Finish(why);
    }

    public void Dispose() => json.Dispose();

    private void Finish(string? error)
    {
        json.WriteBoolean("ok", error is null);
        json.WriteString("error", error);
        json.WriteEndObject();
        json.Flush();
        output.WriteByte((byte)'\n');
        isDone = true;
    }

    private void WriteFeed(SourceReading reading)
    {
        json.WriteStartObject("feed");
        json.WriteString("title", reading.Title);
        json.WriteString("url", reading.Address);
        json.WriteString("language", reading.Language);
        json.WriteEndObject();
    }

    private void Write(IncomingStory story, string storyKind)
    {
        json.WriteStartObject();
        json.WriteString(
            "kind",
            story.Kind switch
            {
                IncomingKind.Page => "page",
                IncomingKind.Package => "package",
                _ => storyKind,
            }
        );
        json.WriteString("sourceId", story.SourceId);
        json.WriteString("title", story.Headline);
        json.WriteString("slug", story.Slug);
        json.WriteString("url", story.Address);
        json.WriteString("status", story.State.ToString().ToLowerInvariant());
        WriteInstant("publishedUtc", story.PublishedAt);
        WriteInstant("updatedUtc", story.UpdatedAt);
        WriteNames("authors", story.Authors.Select(author => author.Name));
        json.WriteString("byline", story.Byline);
        WriteNames("categories", story.Sections.Select(section => section.Name));
        WriteNames("tags", story.Tags.Select(tag => tag.Name));
        json.WriteString("language", story.Language);
        json.WriteString("summary", story.Standfirst);
        json.WriteString("html", story.Body);
        json.WriteNumber("comments", story.Comments);
        WriteNames("changes", story.Changes);
        json.WriteEndObject();
    }

    private void WriteInstant(string name, Instant? at) =>
        json.WriteString(name, at is { } instant ? InstantPattern.ExtendedIso.Format(instant) : null);

    private void WriteNames(string property, IEnumerable<string> names)
    {
        json.WriteStartArray(property);
        foreach (var name in names)
            json.WriteStringValue(name);
        json.WriteEndArray();
    }
}
