using Dastan.Web.Press;

namespace Dastan.Web.Reader.Machines;

/// <summary>An answer for programs, which scripts of any site may read.</summary>
public sealed record OpenAnswer(FinishedAnswer Answer) : IResult
{
    /// <summary>The page whose other form this is, absolute: search engines show that one. Null for what is no other form.</summary>
    public string? CanonicalAddress { get; init; }

    /// <summary>The answer with the instant at which it last changed.</summary>
    /// <param name="address">Its one address, absolute.</param>
    public static OpenAnswer Of(
        string address,
        MemoryStream body,
        string mediaType,
        Reading reading,
        LastChanges changes
    )
    {
        var bytes = body.GetBuffer().AsMemory(0, (int)body.Length);
        return new(
            new FinishedAnswer(bytes, mediaType + "; charset=utf-8")
            {
                LastModified = changes.Of(address, bytes.Span, reading.Now),
            }
        );
    }

    public Task ExecuteAsync(HttpContext context)
    {
        context.Response.Headers.AccessControlAllowOrigin = "*";
        if (CanonicalAddress is { } canonical)
            context.Response.Headers.Link = $"<{new Uri(canonical).AbsoluteUri}>; rel=\"canonical\"";
        return Answer.ExecuteAsync(context);
    }
}
