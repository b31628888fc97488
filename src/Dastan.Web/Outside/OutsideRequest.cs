namespace Dastan.Web.Outside;

/// <summary>What is asked of an address of the outside.</summary>
public sealed record OutsideRequest(Uri Address)
{
    /// <summary>POST instead of GET.</summary>
    public bool IsPost { get; init; }

    /// <summary>Another method than these two; null for none.</summary>
    public string? Method { get; init; }

    /// <summary>What is posted; empty unless said.</summary>
    public byte[] Body { get; init; } = [];

    /// <summary>The media type of the body; none unless said.</summary>
    public string? ContentType { get; init; }

    /// <summary>What else stands in the head.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    public string UserAgent { get; init; } = "Dastan/1.0";

    /// <summary>The media types that are wanted, as the header has them; all unless said.</summary>
    public string Accept { get; init; } = "*/*";

    /// <summary>The ETag of what is known already, as it came: where it still holds, the answer is 304 without a body.</summary>
    public string? KnownETag { get; init; }

    /// <summary>When what is known already was last changed, by the other side's word.</summary>
    public DateTimeOffset? KnownSince { get; init; }

    /// <summary>After decompression; a longer answer is refused as soon as it is known to be.</summary>
    public long MostBytes { get; init; } = 2 * 1024 * 1024;

    /// <summary>Is a redirect followed, from where to where? To any address unless said, but never from https back to http.</summary>
    public Func<Uri, Uri, bool> MayLead { get; init; } = (from, to) => from.Scheme is "http" || to.Scheme is "https";

    internal HttpRequestMessage MessageTo(Uri address)
    {
        var method = Method is null ? (IsPost ? HttpMethod.Post : HttpMethod.Get) : new HttpMethod(Method);
        var message = new HttpRequestMessage(method, address);
        if (IsPost)
            message.Content = new ByteArrayContent(Body);
        if (ContentType is not null)
            message.Content?.Headers.TryAddWithoutValidation("Content-Type", ContentType);
        // As they are: what others sent us (an ETag) and what an operator wrote need not be as a parser has it.
        Add(message, "User-Agent", UserAgent);
        Add(message, "Accept", Accept);
        Add(message, "If-None-Match", KnownETag);
        message.Headers.IfModifiedSince = KnownSince;
        foreach (var (name, value) in Headers)
            Add(message, name, value);
        return message;
    }

    private static void Add(HttpRequestMessage message, string name, string? value)
    {
        if (value is not null)
            message.Headers.TryAddWithoutValidation(name, value);
    }
}
