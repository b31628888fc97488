namespace Dastan.Web.Parts;

/// <summary>The way from this page to an edition.</summary>
/// <param name="Language">The edition's code, which is its language: <c>kk</c>.</param>
/// <param name="Name">The language's name in itself: "Қазақша".</param>
/// <param name="Address">The same page in that edition where there is one, else that edition's front.</param>
/// <param name="IsCurrent">The edition that this page belongs to.</param>
public sealed record EditionLink(string Language, string Name, string Address, bool IsCurrent = false);
