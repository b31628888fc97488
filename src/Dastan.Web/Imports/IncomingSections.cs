using Dastan.Domain.Formats;
using Dastan.Domain.Papers;

namespace Dastan.Web.Imports;

/// <summary>Where a story lives of the categories it was filed under; the others are what it is about.</summary>
/// <param name="sections">The sections of all editions.</param>
public sealed class IncomingSections(IReadOnlyList<Section> sections, ImportMap map)
{
    // What WordPress calls the category of posts that nobody filed, in the languages of its installers here.
    private static readonly string[] Unfiled =
    [
        "uncategorized",
        "uncategorised",
        "bez-rubriki",
        "без-рубрики",
        "без рубрики",
        "санатсыз",
        "kategoriyasiz",
    ];

    public static bool IsUnfiled(IncomingTerm term) =>
        Unfiled.Contains(term.Slug.ToLowerInvariant()) || Unfiled.Contains(term.Name.ToLowerInvariant());

    /// <summary>The section's slug, and the category that chose it; null when none did.</summary>
    public (string Section, IncomingTerm? By) Of(IncomingStory story, string edition)
    {
        var here = sections.Where(section => section.Edition == edition).ToList();
        foreach (var term in story.Sections)
            if (ImportMap.Find(map.Sections, term.Slug, term.Name) is { } mapped && here.Exists(s => s.Slug == mapped))
                return (mapped, term);
        foreach (var term in story.Sections)
            if (here.Find(section => IsNamed(section, term)) is { } same)
                return (same.Slug, term);
        foreach (var term in story.Sections)
            if (here.Find(section => section.Slug == term.Parent) is { } above)
                return (above.Slug, null);

        return (Fallback(here), null);
    }

    /// <summary>
    /// Sections for a paper that has none: the categories most in use, at most eight. One whose address the paper needs for itself gets
    /// another.
    /// </summary>
    public static IReadOnlyList<Section> From(IReadOnlyDictionary<IncomingTerm, int> categories, string edition)
    {
        const int most = 8;
        var chosen = categories
            .Where(category => !IsUnfiled(category.Key) && ImportSlugs.IsSlug(category.Key.Slug))
            .OrderByDescending(category => category.Value)
            .ThenBy(category => category.Key.Slug, StringComparer.Ordinal)
            .DistinctBy(category => ImportSlugs.OfSection(category.Key.Slug))
            .Take(most)
            .Select(
                (category, place) =>
                    new Section(edition, ImportSlugs.OfSection(category.Key.Slug), category.Key.Name, "", place)
            );
        return chosen.ToList() is { Count: > 0 } some ? some : [new Section(edition, "news", "News", "", 0)];
    }

    private static bool IsNamed(Section section, IncomingTerm term) =>
        section.Slug.Equals(ImportSlugs.OfSection(term.Slug), StringComparison.OrdinalIgnoreCase)
        || section.Name.Equals(term.Name, StringComparison.OrdinalIgnoreCase);

    private string Fallback(List<Section> here) =>
        here.Find(section => section.Slug == map.Section)?.Slug
        ?? here.Find(section => section.Slug == "news")?.Slug
        ?? here.MinBy(section => section.Position)!.Slug;
}
