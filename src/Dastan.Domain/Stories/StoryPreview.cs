using Dastan.Domain.Staff;
using NodaTime;

namespace Dastan.Domain.Stories;

/// <summary>A link by which somebody outside sees a story before it is published, for a time. Of its token only the digest is kept.</summary>
public sealed class StoryPreview
{
    /// <summary>The longest time for which one is open.</summary>
    public static readonly Duration Longest = Duration.FromDays(31);

    private StoryPreview() { }

    /// <param name="digest">SHA-256 of the token, in 64 hexadecimal digits.</param>
    public StoryPreview(string digest, StoryId story, StaffId madeBy, Instant now, Duration life) =>
        (Digest, StoryId, MadeBy, MadeAt, Until) = (digest, story, madeBy, now, now + Duration.Min(life, Longest));

    public string Digest { get; private set; } = "";

    public StoryId StoryId { get; private set; }

    public StaffId MadeBy { get; private set; }

    public Instant MadeAt { get; private set; }

    /// <summary>From then on it opens nothing.</summary>
    public Instant Until { get; private set; }
}
