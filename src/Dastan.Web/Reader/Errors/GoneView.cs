using Dastan.Web.Parts;

namespace Dastan.Web.Reader.Errors;

/// <summary>410: a story that was withdrawn. Its headline is not said again.</summary>
/// <param name="Reason">For readers, as plain text.</param>
/// <param name="Latest">Newest stories.</param>
public sealed record GoneView(string Reason, ShownTime WithdrawnAt, IReadOnlyList<StoryCard> Latest);
