using Dastan.Web.Parts;

namespace Dastan.Web.Reader.People;

/// <summary>Somebody, or a desk, and the stories with that byline.</summary>
/// <param name="Biography">Plain text; "" for none.</param>
public sealed record PersonView(string Name, string Biography, IReadOnlyList<StoryCard> Stories, ListPagesView Pages)
{
    /// <summary>Null for none.</summary>
    public PictureView? Portrait { get; init; }
}
