using System.Diagnostics.CodeAnalysis;
using Dastan.Domain.Staff;
using NodaTime;

namespace Dastan.Domain.Stories.Together;

/// <summary>A window in which somebody has a story open. It tells that it is there every few seconds, and is forgotten when it does not.</summary>
public sealed class StoryPresence
{
    /// <summary>How long a window counts as open that is not heard of: three times the pause between its tellings.</summary>
    public static readonly Duration Patience = Duration.FromSeconds(45);

    /// <summary>The longest name that a window may give itself.</summary>
    public const int LongestWindow = 40;

    private StoryPresence() { }

    public StoryPresence(StoryId story, StaffId who, string window, string place, Instant now) =>
        (StoryId, StaffId, Window, Place, Since, SeenAt) = (story, who, window, place, now, now);

    public StoryId StoryId { get; private set; }

    public StaffId StaffId { get; private set; }

    /// <summary>A name that the window gave itself, and that no other has.</summary>
    public string Window { get; private set; } = "";

    /// <summary>Is it a name that a window can have?</summary>
    public static bool IsWindow([NotNullWhen(true)] string? told) => told is { Length: > 0 and <= LongestWindow };

    public Instant Since { get; private set; }

    public Instant SeenAt { get; private set; }

    /// <summary>Where in the story: <c>headline</c>, <c>standfirst</c>, <c>dateline</c>, <c>body</c>, a block of it by its number (<c>body:3</c>), or "".</summary>
    public string Place { get; private set; } = "";

    /// <summary>It said that it goes: what it sent before and comes late does not bring it back.</summary>
    public bool IsGone { get; private set; }

    public void Go(Instant now) => (IsGone, SeenAt) = (true, now);

    /// <summary>It is heard of again. Who was forgotten meanwhile is here anew.</summary>
    public void Stay(string place, Instant now)
    {
        if (SeenAt + Patience <= now)
            Since = now;
        (Place, SeenAt) = (place, now);
    }
}
