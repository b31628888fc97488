using System.Text;
using Dastan.Domain.Languages;
using Dastan.Web.Data.Tables;

namespace Dastan.Web.Imports;

/// <summary>Slugs of what comes in: the old one where it can be an address here, else one made of the name.</summary>
public static class ImportSlugs
{
    private static readonly HashSet<string> Reserved = new(StringComparer.OrdinalIgnoreCase)
    {
        "by",
        "topics",
        "search",
        "rates",
        "data",
        "corrections",
        "calculator",
        "scripts",
        "newsletters",
        "newsroom",
        "api",
        "pictures",
        "feed",
        "feeds",
        "front",
        "sitemap",
        "robots",
        "llms",
        "oembed",
        "assets",
        "health",
    };

    public static bool IsSlug(string text) =>
        text.Length is > 0 and <= PaperTables.SlugLength
        && text.All(letter => char.IsLetterOrDigit(letter) || letter is '-' or '_');

    /// <param name="old">The slug that it had; "" for none.</param>
    public static string Of(string old, string name, string language, string fallback)
    {
        var kept = Clean(old);
        return IsSlug(kept) ? kept : Slugs.Of(name, Language.Of(language), fallback);
    }

    /// <summary>Whether a page of that slug would stand in the way of the paper's own addresses.</summary>
    public static bool IsReserved(string slug) => Reserved.Contains(slug) || IsYear(slug);

    /// <summary>Whether the paper has pages of its own at a path, or below its first part, so that no story can stand there.</summary>
    /// <param name="path">Without the edition's prefix: "/pictures/flood", "/2020/02".</param>
    public static bool IsReservedPath(string path)
    {
        var parts = path.TrimStart('/').Split('/');
        return parts[0] is ""
            || Reserved.Contains(parts[0])
            || (IsYear(parts[0]) && parts.Length <= 3 && parts.Skip(1).All(part => IsNumber(part, 2)));
    }

    /// <summary>The slug of the section that a category becomes where none is there for it.</summary>
    public static string OfSection(string category) => IsReserved(category) ? $"{category}-section" : category;

    private static bool IsYear(string slug) => IsNumber(slug, 4);

    private static bool IsNumber(string text, int digits) => text.Length == digits && text.All(char.IsAsciiDigit);

    /// <summary>The slug, or it with a number after it: the first that is not taken.</summary>
    public static string Free(string slug, Func<string, bool> isTaken)
    {
        if (!isTaken(slug))
            return slug;
        for (var number = 2; ; number++)
            if ($"{slug}-{number}" is var numbered && !isTaken(numbered))
                return numbered;
    }

    private static string Clean(string old)
    {
        var clean = new StringBuilder();
        foreach (var letter in old.ToLowerInvariant())
            if (char.IsLetterOrDigit(letter) || letter is '_')
                clean.Append(letter);
            else if (clean.Length > 0 && clean[^1] != '-')
                clean.Append('-');
        var whole = clean.ToString().Trim('-');
        return whole.Length <= PaperTables.SlugLength ? whole : whole[..PaperTables.SlugLength].Trim('-');
    }
}
