namespace Dastan.Web.Parts;

/// <summary>A named address.</summary>
/// <param name="Name">In the language of the page.</param>
/// <param name="Address">A path with the edition's prefix, or an absolute address.</param>
/// <param name="IsCurrent">The page that the reader looks at lies at this address, or under it.</param>
public sealed record Link(string Name, string Address, bool IsCurrent = false);
