namespace Dastan.Domain.Formats.WordPress;

/// <summary>OldSlug as they are read: WordPress stores those of other scripts percent-encoded.</summary>
internal static class OldSlug
{
    public static string Decoded(string slug) => slug.Contains('%') ? Uri.UnescapeDataString(slug) : slug;
}
