using System.Globalization;
using Dastan.Domain.Languages;
using Dastan.Domain.Papers;
using Dastan.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Web.Newsroom.Settings;

/// <summary>The paper with its editions and sections, as they are to be changed.</summary>
internal sealed record PaperSettings(Paper Paper, IReadOnlyList<Edition> Editions, IReadOnlyList<Section> Sections)
{
    /// <summary>Whether the database has an edition.</summary>
    public bool IsFounded { get; private init; }

    /// <summary>As they are in the database; where there are none yet, as readers see the paper then, to be saved with what is changed.</summary>
    public static async Task<PaperSettings> LoadAsync(NewsDb db, CancellationToken stop)
    {
        var paper = await db.Papers.SingleOrDefaultAsync(paper => paper.Id == Paper.TheOne, stop);
        var editions = await db.Editions.OrderBy(edition => edition.Position).ToListAsync(stop);
        var sections = await db
            .Sections.OrderBy(section => section.Position)
            .ThenBy(section => section.Slug)
            .ToListAsync(stop);
        return new(
            paper ?? db.Papers.Add(new("Dastan")).Entity,
            editions is [] ? [db.Editions.Add(new("en", "English", "UTC", 0)).Entity] : editions,
            sections
        )
        {
            IsFounded = editions is not [],
        };
    }

    /// <summary>Every setting as a field of the form, in groups.</summary>
    public IReadOnlyList<SettingGroup> Groups(Texts.SettingsTexts texts) =>
        [
            new(
                texts.Paper,
                [
                    new("name", texts.Name, Paper.Name) { IsRequired = true },
                    new("contact", texts.Contact, Paper.Contact),
                    .. Editions.Select(edition => new SettingField(
                        $"strapline[{edition.Code}]",
                        Words.Filled(texts.Strapline, edition.Name),
                        Paper.Strapline.ByLanguage.GetValueOrDefault(edition.Code, "")
                    )
                    {
                        Language = edition.Code,
                    }),
                ]
            ),
            .. Editions.Select(edition => new SettingGroup(
                Words.Filled(texts.Edition, edition.Name),
                [
                    new($"edition[{edition.Code}].name", Words.Filled(texts.EditionName, edition.Code), edition.Name)
                    {
                        Language = edition.Code,
                        IsRequired = true,
                    },
                    new($"edition[{edition.Code}].zone", Words.Filled(texts.Zone, edition.Code), edition.TimeZone)
                    {
                        IsRequired = true,
                    },
                    .. Sections
                        .Where(section => section.Edition == edition.Code)
                        .SelectMany(section => FieldsOf(section, texts)),
                ]
            )),
        ];

    /// <summary>Sets everything to what was typed; says why not where that may not be.</summary>
    public string? Problem(IFormCollection form, Texts.SettingsTexts texts)
    {
        foreach (var field in Groups(texts).SelectMany(group => group.Fields))
            if (field.IsRequired && field.Typed(form) is "")
                return Words.Filled(texts.NameMissing, field.Label);
            else if (field.Typed(form).Length > SettingField.MaxLength)
                return Words.Filled(texts.TooLong, field.Label);

        var typed = Groups(texts)
            .SelectMany(group => group.Fields)
            .ToDictionary(field => field.Name, field => field.Typed(form));
        foreach (var edition in Editions)
            if (NodaTime.DateTimeZoneProviders.Tzdb.GetZoneOrNull(typed[$"edition[{edition.Code}].zone"]) is null)
                return Words.Filled(texts.ZoneUnknown, typed[$"edition[{edition.Code}].zone"]);
        foreach (var section in Sections)
            if (Place(typed[$"{NameOf(section)}.position"]) is null)
                return Words.Filled(texts.PlaceWrong, typed[$"{NameOf(section)}.position"]);

        Write(typed);
        return null;
    }

    private void Write(Dictionary<string, string> typed)
    {
        var strapline = Editions.Aggregate(
            Paper.Strapline,
            (text, edition) => text.With(edition.Code, typed[$"strapline[{edition.Code}]"])
        );
        Paper.Rename(typed["name"], strapline, typed["contact"]);
        foreach (var edition in Editions)
            edition.Change(
                typed[$"edition[{edition.Code}].name"],
                typed[$"edition[{edition.Code}].zone"],
                edition.Position
            );
        foreach (var section in Sections)
            section.Change(
                typed[$"{NameOf(section)}.name"],
                typed[$"{NameOf(section)}.description"],
                Place(typed[$"{NameOf(section)}.position"])!.Value
            );
    }

    private static IEnumerable<SettingField> FieldsOf(Section section, Texts.SettingsTexts texts) =>
        [
            new($"{NameOf(section)}.name", Words.Filled(texts.SectionName, section.Slug), section.Name)
            {
                Language = section.Edition,
                IsRequired = true,
            },
            new($"{NameOf(section)}.description", Words.Filled(texts.SectionAbout, section.Slug), section.Description)
            {
                Language = section.Edition,
            },
            new(
                $"{NameOf(section)}.position",
                Words.Filled(texts.SectionPlace, section.Slug),
                section.Position.ToString(CultureInfo.InvariantCulture)
            ),
        ];

    private static string NameOf(Section section) => $"section[{section.Edition}/{section.Slug}]";

    private static int? Place(string typed) =>
        int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var place) && place <= 999
            ? place
            : null;
}

/// <summary>Settings that belong together.</summary>
public sealed record SettingGroup(string Title, IReadOnlyList<SettingField> Fields);

/// <summary>One setting.</summary>
/// <param name="Name">In the form.</param>
/// <param name="Value">As it is, or as it was typed.</param>
public sealed record SettingField(string Name, string Label, string Value)
{
    /// <summary>Longest setting, in characters.</summary>
    public const int MaxLength = 500;

    /// <summary>The code of the language that it is in; null for none.</summary>
    public string? Language { get; init; }

    public bool IsRequired { get; init; }

    /// <summary>What was typed, in one line; what is there where nothing was sent.</summary>
    public string Typed(IFormCollection form) => form.TryGetValue(Name, out var typed) ? OneLine.Of($"{typed}") : Value;
}
