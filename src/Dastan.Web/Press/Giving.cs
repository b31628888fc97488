using System.Text;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using NodaTime;

namespace Dastan.Web.Press;

/// <summary>Gives a finished answer to a reader: whole, its headers alone, or 304 for who has it already.</summary>
internal static class Giving
{
    /// <param name="status">Only what is there (200) has an ETag, and can be had already.</param>
    /// <param name="hash">Of the body, as in its ETags.</param>
    public static Task GiveAsync(
        this HttpContext context,
        int status,
        string contentType,
        Form form,
        string hash,
        Instant? lastModified
    )
    {
        var (request, response) = (context.Request, context.Response);
        response.StatusCode = status;
        if (status is StatusCodes.Status200OK)
        {
            if (lastModified is { } changed)
                response.Headers.LastModified = HeaderUtilities.FormatDate(changed.ToDateTimeOffset());
            if (Known(request, form, hash, lastModified) is { Count: > 0 } known)
            {
                response.Headers.ETag = known;
                response.StatusCode = StatusCodes.Status304NotModified;
                return Task.CompletedTask;
            }
            response.Headers.ETag = form.ETag;
        }

        response.ContentType = contentType;
        response.Headers.ContentLength = form.Bytes.Length;
        if (form.Encoding.Count > 0)
            response.Headers.ContentEncoding = form.Encoding;
        return HttpMethods.IsHead(request.Method)
            ? Task.CompletedTask
            : response.Body.WriteAsync(form.Bytes, context.RequestAborted).AsTask();
    }

    /// <summary>Has who asks this very answer?</summary>
    public static bool Knows(this HttpRequest request, string etag) =>
        request.GetTypedHeaders().IfNoneMatch.Any(tag => tag.Tag == "*" || tag.Tag == etag);

    /// <summary>The ETag of what the reader has, where that is still right; empty where it isn't.</summary>
    /// <remarks>RFC 9110, 13.2.2: If-Modified-Since counts only where there is no If-None-Match.</remarks>
    private static StringValues Known(HttpRequest request, Form form, string hash, Instant? lastModified)
    {
        foreach (var list in request.Headers.IfNoneMatch)
            // The page may lie there in another coding, or packed less well: then the ETag of that one is confirmed.
            if (EntityTags.Match(Encoding.Latin1.GetBytes(list!), hash) is { IsEmpty: false } known)
                return known is [(byte)'*'] ? form.ETag : Encoding.Latin1.GetString(known);

        return
            request.Headers is { IfNoneMatch.Count: 0, IfModifiedSince.Count: > 0 }
            && request.GetTypedHeaders().IfModifiedSince is { } since
            && lastModified is { } changed
            && changed.ToUnixTimeSeconds() <= since.ToUnixTimeSeconds()
            ? form.ETag
            : default;
    }
}
