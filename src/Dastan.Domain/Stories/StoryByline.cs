using Dastan.Domain.People;

namespace Dastan.Domain.Stories;

/// <summary>One name in a story's byline, at its place.</summary>
public sealed class StoryByline
{
    private StoryByline() { }

    internal StoryByline(StoryId story, PersonId person, int position) =>
        (StoryId, PersonId, Position) = (story, person, position);

    public StoryId StoryId { get; private set; }

    public PersonId PersonId { get; private set; }

    public int Position { get; private set; }
}
