using Dastan.Domain.Languages;
using Dastan.Domain.Papers;
using Dastan.Web.Imports;

namespace Dastan.Web.Newsroom.Settings;

/// <summary>The sections of a new edition, as they are typed: one a line, <c>Экономика</c> or <c>Экономика /economy</c>.</summary>
internal static class NamedSections
{
    /// <summary>How many an edition begins with at most.</summary>
    public const int Most = 50;

    /// <param name="isTaken">Whether something else of the paper stands at that slug.</param>
    /// <param name="sections">In the order of their lines; none where there is a problem.</param>
    /// <returns>Why they can't be, in the language of the texts; null for well.</returns>
    public static string? Read(
        string? typed,
        Language language,
        Texts.SettingsTexts texts,
        Func<string, bool> isTaken,
        out IReadOnlyList<Section> sections
    )
    {
        sections = [];
        var read = new List<Section>();
        foreach (var line in (typed ?? "").Split('\n').Select(OneLine.Of).Where(line => line is not ""))
        {
            var (name, slug) = NameAndSlug(line, language);
            if (read.Count == Most || name.Length > SettingField.MaxLength)
                return Words.Filled(texts.TooLong, texts.SectionsNew);
            if (name is "")
                return Words.Filled(texts.SectionUnnamed, line);
            if (isTaken(slug) || read.Any(one => one.Slug == slug))
                return Words.Filled(texts.SlugTaken, slug);
            read.Add(new(language.Code, slug, name, "", read.Count));
        }
        sections = read;
        return null;
    }

    private static (string Name, string Slug) NameAndSlug(string line, Language language)
    {
        if (line.LastIndexOf('/') is >= 0 and var slash && ImportSlugs.IsSlug(line[(slash + 1)..]))
            return (line[..slash].TrimEnd(), line[(slash + 1)..].ToLowerInvariant());
        return (line, Slugs.Of(line, language, "section"));
    }
}
