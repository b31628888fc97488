using System.Collections.Concurrent;
using System.Text;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Dastan.Web.Press;

/// <summary>The headers that an answer has in every coding. There are few different ones, so each is held once.</summary>
public sealed class HeaderSet
{
    // Feeds and Markdown name their page, so that each has a set of its own; the pages share a handful.
    private const int MostShared = 1000;

    private static readonly ConcurrentDictionary<string, HeaderSet> Shared = new(StringComparer.Ordinal);

    // What depends on the coding, or is the server's to say.
    private static readonly string[] NotHere =
    [
        HeaderNames.ContentLength,
        HeaderNames.ContentType,
        HeaderNames.ContentEncoding,
        HeaderNames.ETag,
        HeaderNames.LastModified,
        HeaderNames.Date,
        HeaderNames.Server,
    ];

    private readonly KeyValuePair<string, StringValues>[] headers;

    private HeaderSet(KeyValuePair<string, StringValues>[] headers, string text)
    {
        this.headers = headers;
        Lines = Encoding.ASCII.GetBytes(text);
    }

    /// <summary>The headers as they go onto the line.</summary>
    public ReadOnlyMemory<byte> Lines { get; }

    public IReadOnlyList<KeyValuePair<string, StringValues>> All => headers;

    public static HeaderSet Of(IEnumerable<KeyValuePair<string, StringValues>> response)
    {
        var kept = response
            .Where(header => !NotHere.Contains(header.Key, StringComparer.OrdinalIgnoreCase))
            .OrderBy(header => header.Key, StringComparer.Ordinal)
            .ToArray();
        if (Shared.Count > MostShared)
            Shared.Clear();
        var text = string.Concat(
            kept.SelectMany(header => header.Value, (header, value) => $"{header.Key}: {value}\r\n")
        );
        return Shared.GetOrAdd(text, _ => new(kept, text));
    }

    /// <summary>Is there one of this name, and of this value where one is given?</summary>
    public bool Has(string name, string? value = null) =>
        headers.Any(header =>
            header.Key.Equals(name, StringComparison.OrdinalIgnoreCase) && (value is null || header.Value == value)
        );

    public void CopyTo(IHeaderDictionary response)
    {
        foreach (var (name, value) in headers)
            response[name] = value;
    }
}
