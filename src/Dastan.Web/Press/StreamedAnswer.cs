using System.Security.Cryptography;
using System.Text;
using Microsoft.Net.Http.Headers;

namespace Dastan.Web.Press;

/// <summary>
/// An answer that may be long and is sent while it is made. Its ETag is not of its bytes but of all that they are made of, so that
/// who has them already is answered before anything is made.
/// </summary>
/// <param name="MadeOf">Everything that decides the bytes: the address, the version of the data, the day, the program.</param>
/// <param name="ContentType">With its charset.</param>
/// <param name="Write">Writes the body.</param>
public sealed record StreamedAnswer(string MadeOf, string ContentType, Func<Stream, CancellationToken, Task> Write)
    : IResult
{
    public required string CacheControl { get; init; }

    public async Task ExecuteAsync(HttpContext context)
    {
        var (request, response) = (context.Request, context.Response);
        var encoding = Encodings.For(request);
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(MadeOf)).AsSpan(0, 12));
        var etag = $"\"{hash}{(encoding is "" ? "" : "-" + encoding)}\"";
        response.Headers.CacheControl = CacheControl;
        response.Headers.Vary = $"{HeaderNames.AcceptEncoding}, {HeaderNames.Accept}";
        response.Headers.ETag = etag;
        if (request.Knows(etag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        response.ContentType = ContentType;
        if (encoding is not "")
            response.Headers.ContentEncoding = encoding;
        if (!HttpMethods.IsHead(request.Method))
            await WriteAsync(response.Body, encoding, context.RequestAborted);
    }

    private async Task WriteAsync(Stream body, string encoding, CancellationToken stop)
    {
        if (encoding is "")
        {
            await Write(body, stop);
            return;
        }

        await using var compressor = Encodings.Compressor(body, encoding);
        await Write(compressor, stop);
    }
}
