namespace Dastan.Web.Newsroom.Texts;

public sealed partial record SettingsTexts
{
    public static SettingsTexts English { get; } =
        new()
        {
            Title = "Settings",
            Paper = "The paper",
            Name = "Name",
            Contact = "Where readers may write to",
            Strapline = "Line under the name, {0}",
            Edition = "Edition: {0}",
            EditionName = "Name of the edition ({0})",
            Zone = "Time zone ({0}), as in Asia/Almaty",
            SectionName = "Section /{0}: name",
            SectionAbout = "Section /{0}: what it is",
            SectionPlace = "Section /{0}: place, the smallest number first",
            Save = "Save",
            Saved = "Saved.",
            NewSection = "A new section",
            EditionOf = "Edition",
            SectionNameNew = "Name of the section",
            Slug = "Address of the section",
            SlugAdvice =
                "It stays: stories stand there. Sections of two editions with one address belong together. Left empty, it is made of the name.",
            Add = "Add the section",
            FoundTitle = "Found the paper",
            FoundText =
                "Its name, its first language and its first sections. Each can be changed, and more sections and editions in other languages added, at any time.",
            Found = "Found the paper",
            NewEdition = "A new edition",
            PaperName = "Name of the paper",
            LanguageNew = "Language",
            ZoneNew = "Time zone, as in Asia/Almaty",
            SectionsNew = "Sections, one a line",
            SectionsAdvice =
                "A section’s address is made of its name, unless you write one after it: Economy /economy. Sections of two editions with one address belong together.",
            AddEdition = "Add the edition",
            NoSections = "Stories stand in sections, and the paper has none yet.",
            NoSectionsYet =
                "Stories stand in sections, and the paper has none yet. A publisher adds them in the settings.",
            LanguageUnknown = "Choose one of the languages.",
            EditionThere = "The paper has an edition in this language already.",
            SectionUnnamed = "A section needs a name before its address: {0}",
            NameMissing = "This can’t be empty: {0}",
            TooLong = "This is too long: {0}",
            ZoneUnknown = "There is no time zone “{0}”.",
            PlaceWrong = "A place is a number from 0 to 999, not “{0}”.",
            EditionUnknown = "There is no such edition.",
            SlugTaken = "Something of the paper stands at /{0} already.",
            Meanwhile =
                "Somebody else has changed the settings since you began. Nothing is saved yet, and nothing of yours is lost: below is what is there now where yours differs. Save again to put yours in its place.",
            Theirs = "What is there now",
            Nothing = "nothing",
        };
}
