using Dastan.Web.Newsroom.Texts;
using Dastan.Web.Parts;

namespace Dastan.Web.Newsroom.Shell;

/// <summary>What stands around a page of the newsroom.</summary>
/// <param name="Title">The page's own title, which is its heading too.</param>
/// <param name="Actor">Null on the ways in.</param>
/// <param name="Path">The page's address.</param>
/// <param name="Ways">The navigation: only where the actor may go.</param>
public sealed record NewsroomFrame(
    string PaperName,
    string Title,
    NewsroomTexts Texts,
    Actor? Actor,
    string Path,
    IReadOnlyList<Link> Ways
)
{
    /// <summary>Scripts of our own that the page's custom elements are in.</summary>
    public IReadOnlyList<Script> Scripts { get; init; } = [];
}
