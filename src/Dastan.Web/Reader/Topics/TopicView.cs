using Dastan.Domain.Topics;
using Dastan.Web.Parts;

namespace Dastan.Web.Reader.Topics;

/// <summary>What a topic is, and the stories about it.</summary>
/// <param name="Description">Plain text; "" for none.</param>
public sealed record TopicView(
    string Name,
    TopicKind Kind,
    string Description,
    IReadOnlyList<StoryCard> Stories,
    ListPagesView Pages
);
