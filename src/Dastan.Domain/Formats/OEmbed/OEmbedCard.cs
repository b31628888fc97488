using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Dastan.Domain.Formats.Xml;

namespace Dastan.Domain.Formats.OEmbed;

/// <summary>
/// A story as another site shows it inside its own page: oEmbed 1.0, type <c>rich</c>, a quotation that needs no script
/// and asks nothing of us when it is shown.
/// </summary>
/// <remarks>Source: https://oembed.com.</remarks>
public sealed record OEmbedCard
{
    private const int FullWidth = 600;
    private const int FullHeight = 240;

    // Consumers take the answer as JSON, not as HTML, so Cyrillic may stand as it is.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public required string Headline { get; init; }

    /// <summary>Plain text; "" for none.</summary>
    public required string Standfirst { get; init; }

    /// <summary>The story's own page, absolute.</summary>
    public required string Address { get; init; }

    /// <summary>Names with commas between them; "" where nobody signed.</summary>
    public required string Author { get; init; }

    /// <summary>The page of the author, absolute; null for none or several.</summary>
    public required string? AuthorAddress { get; init; }

    public required string Paper { get; init; }

    /// <summary>The paper's front, absolute.</summary>
    public required string PaperAddress { get; init; }

    /// <summary>BCP 47.</summary>
    public required string Language { get; init; }

    /// <summary>The day of publication in words.</summary>
    public required string Date { get; init; }

    /// <summary>The forms of the lead picture, the largest first: the first that has room is shown.</summary>
    public IReadOnlyList<OEmbedPicture> Pictures { get; init; } = [];

    /// <summary>The most pixels that the other site has room for; null where it does not say.</summary>
    public int? MaxWidth { get; init; }

    public int? MaxHeight { get; init; }

    public void WriteJson(Stream to)
    {
        using var json = new Utf8JsonWriter(to, Options);
        json.WriteStartObject();
        foreach (var (name, value) in Members())
            if (value is int number)
                json.WriteNumber(name, number);
            else
                json.WriteString(name, (string)value);
        json.WriteEndObject();
    }

    public void WriteXml(Stream to)
    {
        using var xml = CleanXml.Writer(to);
        xml.WriteStartDocument(standalone: true);
        xml.WriteStartElement("oembed");
        foreach (var (name, value) in Members())
            xml.WriteElementString(name, Convert.ToString(value, CultureInfo.InvariantCulture));
        xml.WriteEndElement();
    }

    private IEnumerable<(string Name, object Value)> Members()
    {
        yield return ("type", "rich");
        yield return ("version", "1.0");
        yield return ("title", CleanXml.Line(Headline));
        if (Author is not "")
            yield return ("author_name", CleanXml.Line(Author));
        if (AuthorAddress is { } author)
            yield return ("author_url", author);
        yield return ("provider_name", CleanXml.Line(Paper));
        yield return ("provider_url", PaperAddress);
        yield return ("cache_age", 3600);
        yield return ("html", Html());
        yield return ("width", Math.Min(FullWidth, MaxWidth ?? FullWidth));
        yield return ("height", Math.Min(FullHeight, MaxHeight ?? FullHeight));
        if (Pictures.FirstOrDefault(HasRoom) is not { } picture)
            yield break;

        yield return ("thumbnail_url", picture.Address);
        yield return ("thumbnail_width", picture.Width);
        yield return ("thumbnail_height", picture.Height);
    }

    private bool HasRoom(OEmbedPicture picture) => !(picture.Width > MaxWidth) && !(picture.Height > MaxHeight);

    private string Html()
    {
        var standfirst = CleanXml.Line(Standfirst) is { Length: > 0 } line ? $"<p>{CleanXml.AsHtml(line)}</p>" : "";
        var signed = string.Join(", ", new[] { Author, Paper, Date }.Where(part => part is not ""));
        var address = CleanXml.AsHtml(Address);
        return $"<blockquote cite=\"{address}\" lang=\"{Language}\">"
            + $"<p><a href=\"{address}\"><strong>{CleanXml.AsHtml(CleanXml.Line(Headline))}</strong></a></p>"
            + $"{standfirst}<footer>{CleanXml.AsHtml(CleanXml.Line(signed))}</footer></blockquote>";
    }
}

/// <summary>A picture: absolute address, pixels.</summary>
public sealed record OEmbedPicture(string Address, int Width, int Height);
