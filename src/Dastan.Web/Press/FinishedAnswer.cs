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
    // 96 bits: two pages with one hash are not met.
    private const int HashBytes = 12;

    public int Status { get; init; } = StatusCodes.Status200OK;

    /// <summary>When what the answer shows last changed; null leaves the header out.</summary>
    public Instant? LastModified { get; init; }

    /// <summary>
    /// Pages are asked for again each time and mostly answered by 304, so that a withdrawal or a correction is seen at once.
    /// </summary>
    public string CacheControl { get; init; } = "no-cache";

    /// <summary>Which header of the request, besides Accept-Encoding, decided the bytes; null for none.</summary>
    public string? Varies { get; init; }

    /// <summary>Of the bytes: SHA-256, shortened.</summary>
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Body.Span).AsSpan(0, HashBytes));

    public Task ExecuteAsync(HttpContext context)
    {
        context.Response.Headers.CacheControl = CacheControl;
        context.Response.Headers.Vary = Varies is null
            ? HeaderNames.AcceptEncoding
            : $"{HeaderNames.AcceptEncoding}, {Varies}";
        if (context.Features.Get<PressRun>() is { } run)
        {
            // Who prints takes the whole answer; whether it is sent, and in which coding, is decided by reader.
            (run.Answer, context.Response.StatusCode, context.Response.ContentLength) = (this, Status, Body.Length);
            return Task.CompletedTask;
        }

        var coding = Body.Length < Codings.WorthCompressing ? Coding.Identity : Codings.Best(context.Request);
        var bytes = coding is Coding.Identity ? Body.ToArray() : Codings.Packed(Body.Span, coding);
        var hash = Hash;
        return context.GiveAsync(Status, ContentType, new Form(coding, hash, bytes, ContentType), hash, LastModified);
    }
}
