namespace Dastan.Domain.Formats.WordPress;

/// <summary>OldSlug as they are read: WordPress stores those of other scripts percent-encoded.</summary>
internal static class OldSlug
{
    /// <summary>A slug without its encoding; what is no text in it, such as <c>%00</c>, is left out.</summary>
    public static string Decoded(string slug) =>
        slug.Contains('%')
            ? string.Concat(Uri.UnescapeDataString(slug).Where(letter => !char.IsControl(letter)))
            : slug;

    /// <summary>A link with another slug in the place of its own; null for one that does not end in its slug.</summary>
    public static string? Instead(string link, string slug, string other)
    {
        var end = link.TrimEnd('/').Length;
        var start = link.AsSpan(0, end).LastIndexOf('/') + 1;
        var (own, last) = (Decoded(slug), Decoded(link[start..end]));
        if (own is "" || other is "" || !last.StartsWith(own, StringComparison.OrdinalIgnoreCase))
            return null;

        var rest = last[own.Length..];
        return rest is "" or ['.', ..]
            ? $"{link[..start]}{Uri.EscapeDataString(Decoded(other))}{rest}{link[end..]}"
            : null;
    }
}
