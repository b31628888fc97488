using System.Text.Encodings.Web;
using System.Text.Json;
using Dastan.Domain.Formats.Xml;
using NodaTime.Text;

namespace Dastan.Domain.Formats.Feeds;

/// <summary>
/// JSON Feed 1.1. What it has no word for stands in <c>_dastan</c>: <c>section</c>, and of the picture <c>width</c>,
/// <c>height</c>, <c>alternative</c>, <c>caption</c> and <c>credit</c>; of each of the <c>corrections</c> <c>label</c>, <c>wrong</c>, <c>now</c> and
/// <c>date_published</c>.
/// </summary>
/// <remarks>Source: https://www.jsonfeed.org/version/1.1/.</remarks>
public static class JsonFeed
{
    // The answer has its own media type and is never read as HTML, so Cyrillic may stand as it is.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(FeedDocument feed, Stream to)
    {
        using var json = new Utf8JsonWriter(to, Options);
        json.WriteStartObject();
        json.WriteString("version", "https://jsonfeed.org/version/1.1");
        json.WriteString("title", CleanXml.Line(feed.Title));
        WriteAddress(json, "home_page_url", feed.HomeAddress);
        WriteAddress(json, "feed_url", feed.OwnAddress);
        WriteAddress(json, "next_url", feed.NextAddress);
        WriteLine(json, "description", feed.Subtitle);
        WriteAddress(json, "icon", feed.IconAddress);
        WriteAuthors(json, [feed.Paper]);
        WriteHubs(json, feed.HubAddresses);
        json.WriteString("language", feed.Language);
        json.WriteStartArray("items");
        foreach (var entry in feed.Entries)
            WriteItem(json, entry, feed.Language);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteHubs(Utf8JsonWriter json, IReadOnlyList<string> hubs)
    {
        if (hubs.Count == 0)
            return;

        json.WriteStartArray("hubs");
        foreach (var hub in hubs)
        {
            json.WriteStartObject();
            json.WriteString("type", "WebSub");
            WriteAddress(json, "url", hub);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteItem(Utf8JsonWriter json, FeedEntry entry, string feedLanguage)
    {
        json.WriteStartObject();
        json.WriteString("id", entry.Id);
        WriteAddress(json, "url", entry.Address);
        WriteLine(json, "title", entry.Headline);
        WriteLine(json, "summary", entry.Standfirst);
        // An item must have a content; a story whose body is not given has its standfirst there.
        if (entry.Body is not "")
            json.WriteString("content_html", CleanXml.Text(entry.Body));
        else
            json.WriteString("content_text", CleanXml.Line(entry.Standfirst));
        json.WriteString("date_published", InstantPattern.General.Format(entry.PublishedAt));
        if (entry.UpdatedAt is { } updated)
            json.WriteString("date_modified", InstantPattern.General.Format(updated));
        if (entry.Authors.Count > 0)
            WriteAuthors(json, entry.Authors);
        WriteTags(json, entry.Terms);
        if (entry.Language != feedLanguage)
            json.WriteString("language", entry.Language);
        WriteAddress(json, "image", entry.Picture?.Address);
        WriteExtension(json, entry);
        json.WriteEndObject();
    }

    private static void WriteTags(Utf8JsonWriter json, IReadOnlyList<FeedTerm> terms)
    {
        if (terms.Count == 0)
            return;

        json.WriteStartArray("tags");
        foreach (var term in terms)
            json.WriteStringValue(CleanXml.Line(term.Name));
        json.WriteEndArray();
    }

    private static void WriteAuthors(Utf8JsonWriter json, IReadOnlyList<FeedAuthor> authors)
    {
        json.WriteStartArray("authors");
        foreach (var author in authors)
        {
            json.WriteStartObject();
            json.WriteString("name", CleanXml.Line(author.Name));
            WriteAddress(json, "url", author.Address);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteExtension(Utf8JsonWriter json, FeedEntry entry)
    {
        if (entry.Picture is null && entry.Terms is [] && entry.Corrections is [])
            return;

        json.WriteStartObject("_dastan");
        if (entry.Terms is [var section, ..])
            json.WriteString("section", section.Term);
        if (entry.Picture is { } picture)
        {
            json.WriteStartObject("image");
            json.WriteNumber("width", picture.Width);
            json.WriteNumber("height", picture.Height);
            WriteLine(json, "alternative", picture.Alternative);
            WriteLine(json, "caption", picture.Caption);
            WriteLine(json, "credit", picture.Credit);
            json.WriteEndObject();
        }
        WriteCorrections(json, entry.Corrections);
        json.WriteEndObject();
    }

    private static void WriteCorrections(Utf8JsonWriter json, IReadOnlyList<FeedCorrection> corrections)
    {
        if (corrections.Count == 0)
            return;

        json.WriteStartArray("corrections");
        foreach (var correction in corrections)
        {
            json.WriteStartObject();
            WriteLine(json, "label", correction.Label);
            WriteLine(json, "wrong", correction.Wrong);
            WriteLine(json, "now", correction.Now);
            json.WriteString("date_published", InstantPattern.General.Format(correction.At));
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteLine(Utf8JsonWriter json, string name, string text)
    {
        if (CleanXml.Line(text) is { Length: > 0 } line)
            json.WriteString(name, line);
    }

    private static void WriteAddress(Utf8JsonWriter json, string name, string? address)
    {
        if (address is not null)
            json.WriteString(name, FeedXml.Uri(address));
    }
}
