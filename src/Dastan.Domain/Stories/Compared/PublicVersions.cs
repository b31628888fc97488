using NodaTime;

namespace Dastan.Domain.Stories.Compared;

/// <summary>Words of a story that readers have seen, and from when on.</summary>
/// <param name="Number">That of the revision.</param>
public sealed record PublicVersion(int Number, Instant From);

/// <summary>Which of a story's revisions readers have seen: those that stood while it was public, however shortly.</summary>
public static class PublicVersions
{
    /// <param name="times">The story's own, of which it has a time of publication.</param>
    /// <param name="first">See <see cref="Story.FirstPublicRevision"/>.</param>
    /// <param name="revisions">Their numbers and times, in order; of those before the first there may be some, which are left out.</param>
    public static IReadOnlyList<PublicVersion> Of(
        StoryTimes times,
        int first,
        IEnumerable<(int Number, Instant At)> revisions,
        Instant now
    )
    {
        var open = Instant.Max(times.PublishedAt!.Value, times.EmbargoedUntil ?? Instant.MinValue);
        var closed = times.WithdrawnAt ?? Instant.MaxValue;
        var stood = revisions.Where(one => one.Number >= first).ToList();
        var seen = new List<PublicVersion>();
        foreach (var (at, (number, written)) in stood.Index())
        {
            // The first was written before, or, where it came from elsewhere, long after it was published there.
            var from = at == 0 ? open : Instant.Max(written, open);
            var until = at + 1 < stood.Count ? Instant.Min(stood[at + 1].At, closed) : closed;
            if (from < until && from <= now)
                seen.Add(new(number, from));
        }
        return seen;
    }
}
