namespace Dastan.Domain.Formats.WordPress;

/// <summary>OldSlug as they are read: WordPress stores those of other scripts percent-encoded.</summary>
internal static class OldSlug
{
    /// <summary>A slug without its encoding; what is no text in it, such as <c>%00</c>, is left out.</summary>
    public static string Decoded(string slug) =>
        slug.Contains('%')
            ? string.Concat(Uri.UnescapeDataString(slug).Where(letter => !char.IsControl(letter)))
            : slug;
}
