using System.Net.Http.Headers;
using NodaTime;

namespace Dastan.Web.Outside;

/// <summary>What an address of the outside answered.</summary>
/// <param name="Body">After the connection's own decompression; of an error, its beginning.</param>
public sealed record OutsideAnswer(int Status, byte[] Body)
{
    /// <summary>The header as it came, with its charset; "" for none.</summary>
    public string ContentType { get; init; } = "";

    /// <summary>As it came; null for none.</summary>
    public string? ETag { get; init; }

    public DateTimeOffset? LastModified { get; init; }

    /// <summary>When to ask again at the earliest, by the other side's word: a time, or so long from now.</summary>
    public RetryConditionHeaderValue? RetryAfter { get; init; }

    /// <summary>The same as an instant; null where it does not say.</summary>
    public Instant? RetryAt(Instant now) =>
        RetryAfter switch
        {
            { Delta: { } wait } => now + Duration.FromTimeSpan(wait),
            { Date: { } date } => Instant.FromDateTimeOffset(date),
            _ => null,
        };

    internal static OutsideAnswer Of(HttpResponseMessage answer, byte[] body) =>
        new((int)answer.StatusCode, body)
        {
            ContentType = First(answer.Content.Headers, "Content-Type") ?? "",
            ETag = First(answer.Headers, "ETag"),
            LastModified = answer.Content.Headers.LastModified,
            RetryAfter = answer.Headers.RetryAfter,
        };

    /// <summary>Where a redirect leads; null for any other answer.</summary>
    /// <exception cref="OutsideException">What it names is no address.</exception>
    internal static Uri? RedirectOf(HttpResponseMessage answer, Uri from)
    {
        if ((int)answer.StatusCode is not (301 or 302 or 303 or 307 or 308) || answer.Headers.Location is not { } to)
            return null;
        return Uri.TryCreate(from, to, out var address)
            ? address
            : throw new OutsideException($"{from} leads to {to.OriginalString}, which is no address.");
    }

    private static string? First(HttpHeaders headers, string name) =>
        headers.NonValidated.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;
}

/// <summary>Why something of the outside could not be had, in a sentence.</summary>
public sealed class OutsideException(string sentence) : Exception(sentence);
