using Dastan.Domain.Stories;
using Dastan.Domain.Trackers;
using NodaTime;

namespace Dastan.Web.Reader.Trackers;

/// <summary>A tracker with what readers may know of its sources.</summary>
/// <param name="Sources">Those that are public, by the ids by which figures name them: in the reader's language where there is such a translation.</param>
/// <param name="Today">The latest of all editions: what is restated or taken back on one's day is so in all of them at once.</param>
public sealed record TrackerBook(Tracker Tracker, IReadOnlyDictionary<StoryId, SourceStory> Sources, LocalDate Today)
{
    public KnownTracker Now { get; } = KnownTracker.Of(Tracker, Sources.ContainsKey, Today);

    /// <summary>What was known at the end of a day.</summary>
    public KnownTracker On(LocalDate? day) =>
        day is { } then && then < Today ? KnownTracker.Of(Tracker, Sources.ContainsKey, then) : Now;
}
