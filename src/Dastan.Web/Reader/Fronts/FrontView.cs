using Dastan.Web.Parts;

namespace Dastan.Web.Reader.Fronts;

/// <summary>The front of an edition. No story stands on it twice.</summary>
/// <param name="Lead">Null only while nothing is published.</param>
/// <param name="Secondary">Two to four stories beside the lead.</param>
/// <param name="Rivers">Sections with something left to show, in the paper's order.</param>
public sealed record FrontView(StoryCard? Lead, IReadOnlyList<StoryCard> Secondary, IReadOnlyList<RiverView> Rivers);

/// <summary>A section on the front: one to five stories, the first of them larger.</summary>
public sealed record RiverView(Link Section, IReadOnlyList<StoryCard> Stories);
