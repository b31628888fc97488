namespace Dastan.Web.Parts;

/// <summary>A story as fronts and lists show it.</summary>
/// <param name="Address">A path with the edition's prefix.</param>
/// <param name="Standfirst">Plain text; "" for none.</param>
/// <param name="Section">Where it lives; null where the page is that section.</param>
/// <param name="Byline">Names as plain text: "Aigul Serikova and Timur Aliev"; "" for none.</param>
public sealed record StoryCard(
    string Address,
    string Headline,
    string Standfirst,
    Link? Section,
    string Byline,
    ShownTime Published
)
{
    public PictureView? Picture { get; init; }
}
