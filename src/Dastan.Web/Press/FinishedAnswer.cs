using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;
using NodaTime;

namespace Dastan.Web.Press;

/// <summary>
/// An answer as finished bytes: with an ETag made of them, compressed as the reader's program likes, and 304 without a body
/// when it has them already. Every page, feed and file that the paper makes leaves through here.
/// </summary>
/// <param name="Body">The bytes, not compressed.</param>
/// <param name="ContentType">With its charset.</param>
public sealed record FinishedAnswer(ReadOnlyMemory<byte> Body, string ContentType) : IResult
{
    // Below this a compressed answer saves no packet.
    private const int WorthCompressing = 1000;

    public int Status { get; init; } = StatusCodes.Status200OK;

    /// <summary>When what the answer shows last changed; null leaves the header out.</summary>
    public Instant? LastModified { get; init; }

    /// <summary>
    /// Pages are asked for again each time and mostly answered by 304, so that a withdrawal or a correction is seen at once.
    /// </summary>
    public string CacheControl { get; init; } = "no-cache";

    /// <summary>Which header of the request, besides Accept-Encoding, decided the bytes; null for none.</summary>
    public string? Varies { get; init; }

    public async Task ExecuteAsync(HttpContext context)
    {
        var (request, response) = (context.Request, context.Response);
        var encoding = Body.Length < WorthCompressing ? "" : Encodings.For(request);
        var etag =
            $"\"{Convert.ToHexStringLower(SHA256.HashData(Body.Span).AsSpan(0, 12))}{(encoding is "" ? "" : "-" + encoding)}\"";

        response.StatusCode = Status;
        response.Headers.CacheControl = CacheControl;
        response.Headers.Vary = Varies is null ? HeaderNames.AcceptEncoding : $"{HeaderNames.AcceptEncoding}, {Varies}";
        if (Status is StatusCodes.Status200OK)
        {
            response.Headers.ETag = etag;
            if (LastModified is { } changed)
                response.Headers.LastModified = HeaderUtilities.FormatDate(changed.ToDateTimeOffset());
            if (request.Knows(etag, LastModified))
            {
                response.StatusCode = StatusCodes.Status304NotModified;
                return;
            }
        }

        var bytes = Encoded(encoding);
        response.ContentType = ContentType;
        response.ContentLength = bytes.Length;
        if (encoding is not "")
            response.Headers.ContentEncoding = encoding;
        if (!HttpMethods.IsHead(request.Method))
            await response.Body.WriteAsync(bytes, context.RequestAborted);
    }

    private ReadOnlyMemory<byte> Encoded(string encoding)
    {
        if (encoding is "")
            return Body;

        var compressed = new MemoryStream(Body.Length / 3);
        using (var compressor = Encodings.Compressor(compressed, encoding))
            compressor.Write(Body.Span);
        return compressed.GetBuffer().AsMemory(0, (int)compressed.Length);
    }
}
