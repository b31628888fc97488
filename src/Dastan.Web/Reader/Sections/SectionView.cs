using Dastan.Web.Parts;

namespace Dastan.Web.Reader.Sections;

/// <summary>The front of a section.</summary>
/// <param name="Description">A sentence on what the section is; "" for none.</param>
/// <param name="Stories">On the first page the first of them leads.</param>
public sealed record SectionView(
    string Name,
    string Description,
    IReadOnlyList<StoryCard> Stories,
    ListPagesView Pages
);
