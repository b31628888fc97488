using Dastan.Domain.Languages;
using Dastan.Domain.Papers;
using Dastan.Web.Data;
using NodaTime;

namespace Dastan.Web.Imports;

/// <summary>Makes a paper of an empty database in the likeness of what comes in.</summary>
public static class FoundPaper
{
    /// <exception cref="ImportRefusal">No edition can be in the language that was chosen.</exception>
    public static void In(NewsDb db, ImportChoices choices, ImportReport report, Incoming incoming)
    {
        if (choices.Edition is { } chosen && Language.Find(chosen)?.Code != chosen)
            throw new ImportRefusal(
                $"No edition can be in \"{chosen}\": a paper speaks {string.Join(", ", Language.All.Select(known => known.Code))}."
            );

        var language =
            Language.Find(choices.Edition) ?? ImportRun.LanguageOf(incoming.Reading.Language) ?? Language.English;
        var name = incoming.Reading.Title is "" ? "Dastan" : incoming.Reading.Title;
        var zone = ZoneOf(incoming.AheadOfUtc);
        var sections = IncomingSections.From(incoming.Categories, language.Code);
        db.Add(new Paper(name));
        db.Add(new Edition(language.Code, language.Name, zone, 0));
        db.AddRange(sections);
        report.Count(ImportCount.SectionsAdded, sections.Count);
        report.Note(
            $"the paper was empty: it is now \"{name}\" with one edition, {language.Code}, in the time zone {zone}, and the sections "
                + string.Join(", ", sections.Select(section => section.Slug))
        );
        foreach (var category in incoming.Categories.Keys.Select(category => category.Slug).Distinct())
            if (
                ImportSlugs.OfSection(category) is var other
                && other != category
                && sections.Any(section => section.Slug == other)
            )
                report.Note(
                    $"the category {category} is the section {other}: the paper needs the address /{category} for itself"
                );
    }

    // The tz database counts these zones from west to east: five hours ahead of UTC is Etc/GMT-5.
    private static string ZoneOf(Offset ahead)
    {
        var hours = ahead.Seconds / 3600;
        return hours * 3600 != ahead.Seconds || hours is 0 or < -12 or > 14
            ? "UTC"
            : FormattableString.Invariant($"Etc/GMT{(hours > 0 ? "-" : "+")}{Math.Abs(hours)}");
    }
}
