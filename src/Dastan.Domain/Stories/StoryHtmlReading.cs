namespace Dastan.Domain.Stories;

/// <summary>What reading somebody's HTML gave: the story's text, and what was left out of it.</summary>
/// <param name="Html">Canonical Story HTML: reading it again gives the same, byte for byte.</param>
/// <param name="Dropped">What was dropped or replaced, in the order in which it stood.</param>
public sealed record StoryHtmlReading(string Html, IReadOnlyList<DroppedMarkup> Dropped);

/// <summary>A piece of markup that did not enter the story.</summary>
/// <param name="What">What it was: <c>script</c>, <c>attribute onclick</c>, <c>address of a link</c>.</param>
/// <param name="Why">Why it is not in the story, as a sentence for an editor.</param>
/// <param name="Excerpt">At most 80 characters of it, as it stood.</param>
public sealed record DroppedMarkup(string What, string Why, string Excerpt);
