using System.IO.Compression;
using NodaTime;

namespace Dastan.Web.Press;

/// <summary>What a reader's program takes, and what it has already.</summary>
public static class Encodings
{
    private const int BrotliQuality = 5;

    /// <summary>"br", "gzip", or "" for neither.</summary>
    public static string For(HttpRequest request)
    {
        var accepted = request.GetTypedHeaders().AcceptEncoding;
        bool Takes(string encoding) =>
            accepted.Any(choice =>
                choice.Value.Equals(encoding, StringComparison.OrdinalIgnoreCase) && choice.Quality is not 0
            );

        return Takes("br") ? "br"
            : Takes("gzip") ? "gzip"
            : "";
    }

    /// <summary>Compresses into a stream, which it leaves open.</summary>
    /// <param name="encoding">"br" or "gzip".</param>
    public static Stream Compressor(Stream into, string encoding) =>
        encoding is "br"
            ? new BrotliStream(into, new BrotliCompressionOptions { Quality = BrotliQuality }, leaveOpen: true)
            : new GZipStream(into, CompressionLevel.Optimal, leaveOpen: true);

    /// <summary>Has who asks this very answer? RFC 9110, 13.2.2: If-Modified-Since counts only where there is no If-None-Match.</summary>
    public static bool Knows(this HttpRequest request, string etag, Instant? lastModified = null)
    {
        var headers = request.GetTypedHeaders();
        if (headers.IfNoneMatch is { Count: > 0 } known)
            return known.Any(tag => tag.Tag == "*" || tag.Tag == etag);

        return headers.IfModifiedSince is { } since
            && lastModified is { } changed
            && changed.ToUnixTimeSeconds() <= since.ToUnixTimeSeconds();
    }
}
