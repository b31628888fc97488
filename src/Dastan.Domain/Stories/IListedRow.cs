using NodaTime;

namespace Dastan.Domain.Stories;

/// <summary>
/// A row that puts a story into a list (a topic's, a person's), and repeats of the story what the list is read by, so that the list is
/// read from these rows alone.
/// </summary>
public interface IListedRow
{
    StoryId StoryId { get; }

    /// <summary>The story's edition.</summary>
    string Edition { get; }

    /// <summary>The story's time of publication.</summary>
    Instant? PublishedAt { get; }
}
