using System.Collections.Concurrent;
using System.Security.Cryptography;
using NodaTime;

namespace Dastan.Web.Press;

/// <summary>
/// When each answer last changed, as this process saw it: the instant at which it first gave these very bytes. It is never
/// too early, whatever changed them (a topic's name, a withdrawal, a story filed late), so that who asks "since?" by time
/// alone is never told "nothing new" wrongly; after a start everything counts as changed once. HTTP tells whole seconds: of two changes within one the
/// later counts as the next second's, which is not yet there when it is given for the first time.
/// </summary>
public sealed class LastChanges
{
    // About 2 MB. When it is full it starts anew, which costs readers without an ETag one whole answer each.
    private const int MostAnswers = 20_000;

    private readonly ConcurrentDictionary<string, (UInt128 Body, Instant At)> seen = new(StringComparer.Ordinal);

    private static Instant NextSecond(Instant at) => Instant.FromUnixTimeSeconds(at.ToUnixTimeSeconds() + 1);

    /// <param name="address">The answer's one address.</param>
    public Instant Of(string address, ReadOnlySpan<byte> body, Instant now)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(body, hash);
        var key = System.Buffers.Binary.BinaryPrimitives.ReadUInt128BigEndian(hash);
        if (seen.TryGetValue(address, out var known) && known.Body == key)
            return known.At;

        if (seen.Count >= MostAnswers)
            seen.Clear();
        var at = known.Body == default ? now : Instant.Max(now, NextSecond(known.At));
        seen[address] = (key, at);
        return at;
    }
}
