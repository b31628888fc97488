namespace Dastan.Web.Parts;

/// <summary>A page in another language of the paper, for <c>hreflang</c>.</summary>
/// <param name="Language">BCP 47, or <c>x-default</c>.</param>
/// <param name="Address">Absolute.</param>
public sealed record Alternate(string Language, string Address)
{
    public const string Default = "x-default";

    /// <summary>
    /// The full set for pages that translate each other, given in the order of the editions: each of them, and the first
    /// again for readers of no known language. Empty for a page that stands alone.
    /// </summary>
    public static IReadOnlyList<Alternate> Set(IReadOnlyList<Alternate> siblings) =>
        siblings.Count < 2 ? [] : [.. siblings, siblings[0] with { Language = Default }];
}
