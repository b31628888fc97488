using System.Text;
using Dastan.Web.Press;

namespace Dastan.Web.Reader.Machines;

/// <summary>An answer for programs, which scripts of any site may read.</summary>
public sealed record OpenAnswer(FinishedAnswer Answer) : IResult
{
    /// <summary>The page whose other form this is, absolute: search engines show that one. Null for what is no other form.</summary>
    public string? CanonicalAddress { get; init; }

    /// <summary>Absolute addresses that it has to do with, and how.</summary>
    public IReadOnlyList<(string Address, string Relation)> Links { get; init; } = [];

    /// <summary>The answer with the instant at which it last changed.</summary>
    /// <param name="address">Its one address, absolute.</param>
    /// <param name="mediaType">Without parameters; the text is UTF-8.</param>
    /// <param name="write">Writes the body.</param>
    /// <param name="reading">Whose instant it is decided by.</param>
    /// <param name="changes">What this process remembers of it.</param>
    public static OpenAnswer Of(
        string address,
        string mediaType,
        Action<Stream> write,
        Reading reading,
        LastChanges changes
    )
    {
        var body = new MemoryStream();
        write(body);
        var bytes = body.GetBuffer().AsMemory(0, (int)body.Length);
        return new(
            new FinishedAnswer(bytes, mediaType + "; charset=utf-8")
            {
                LastModified = changes.Of(address, bytes.Span, reading.Now),
            }
        );
    }

    /// <summary>The same for a text that is short enough to be made at once.</summary>
    public static OpenAnswer OfText(
        string address,
        string mediaType,
        string text,
        Reading reading,
        LastChanges changes
    ) => Of(address, mediaType, to => to.Write(Encoding.UTF8.GetBytes(text)), reading, changes);

    public Task ExecuteAsync(HttpContext context)
    {
        context.Response.Headers.AccessControlAllowOrigin = "*";
        if (CanonicalAddress is { } canonical)
            context.Response.Headers.Link = $"<{new Uri(canonical).AbsoluteUri}>; rel=\"canonical\"";
        if (Links.Count > 0)
            context.Response.Headers.Link = string.Join(
                ", ",
                Links.Select(link => $"<{new Uri(link.Address).AbsoluteUri}>; rel=\"{link.Relation}\"")
            );
        return Answer.ExecuteAsync(context);
    }
}
