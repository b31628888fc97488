using Dastan.Domain.Stories;
using Dastan.Web.Parts;

namespace Dastan.Web.Reader.Trackers;

/// <summary>A story that anybody may see, as trackers name it.</summary>
/// <param name="Language">Of its headline.</param>
/// <param name="Address">A path with its edition's prefix.</param>
public sealed record SourceStory(StoryId Id, string Headline, string Language, string Address, ShownTime Day);
