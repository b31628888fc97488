namespace Dastan.Domain.Formats.WordPress;

/// <summary>Slugs as they are read: WordPress stores those of other scripts percent-encoded.</summary>
internal static class Slugs
{
    public static string Decoded(string slug) => slug.Contains('%') ? Uri.UnescapeDataString(slug) : slug;
}
