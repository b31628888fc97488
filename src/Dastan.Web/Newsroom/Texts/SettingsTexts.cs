namespace Dastan.Web.Newsroom.Texts;

/// <summary>The settings of the paper, its editions and sections.</summary>
public sealed partial record SettingsTexts
{
    public required string Title { get; init; }

    public required string Paper { get; init; }

    public required string Name { get; init; }

    public required string Contact { get; init; }

    /// <summary>{0}: an edition.</summary>
    public required string Strapline { get; init; }

    /// <summary>{0}: an edition.</summary>
    public required string Edition { get; init; }

    /// <summary>{0}: the language’s code.</summary>
    public required string EditionName { get; init; }

    /// <summary>{0}: the language’s code.</summary>
    public required string Zone { get; init; }

    /// <summary>{0}: a slug.</summary>
    public required string SectionName { get; init; }

    /// <summary>{0}: a slug.</summary>
    public required string SectionAbout { get; init; }

    /// <summary>{0}: a slug.</summary>
    public required string SectionPlace { get; init; }

    public required string Save { get; init; }

    public required string Saved { get; init; }

    public required string NewSection { get; init; }

    public required string EditionOf { get; init; }

    public required string SectionNameNew { get; init; }

    public required string Slug { get; init; }

    public required string SlugAdvice { get; init; }

    public required string Add { get; init; }

    public required string FoundTitle { get; init; }

    public required string FoundText { get; init; }

    public required string Found { get; init; }

    public required string NewEdition { get; init; }

    public required string PaperName { get; init; }

    public required string LanguageNew { get; init; }

    public required string ZoneNew { get; init; }

    public required string SectionsNew { get; init; }

    public required string SectionsAdvice { get; init; }

    public required string AddEdition { get; init; }

    /// <summary>Where a story can't begin, and who may found the paper reads it.</summary>
    public required string NoSections { get; init; }

    /// <summary>The same for who may not.</summary>
    public required string NoSectionsYet { get; init; }

    public required string LanguageUnknown { get; init; }

    public required string EditionThere { get; init; }

    /// <summary>{0}: a line.</summary>
    public required string SectionUnnamed { get; init; }

    /// <summary>{0}: a field.</summary>
    public required string NameMissing { get; init; }

    /// <summary>{0}: a field.</summary>
    public required string TooLong { get; init; }

    /// <summary>{0}: what was typed.</summary>
    public required string ZoneUnknown { get; init; }

    /// <summary>{0}: what was typed.</summary>
    public required string PlaceWrong { get; init; }

    public required string EditionUnknown { get; init; }

    /// <summary>{0}: a slug.</summary>
    public required string SlugTaken { get; init; }

    public required string Meanwhile { get; init; }

    public required string Theirs { get; init; }

    public required string Nothing { get; init; }
}
