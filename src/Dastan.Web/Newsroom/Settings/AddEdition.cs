using Dastan.Domain.Languages;
using Dastan.Domain.Papers;
using Dastan.Web.Data;
using Dastan.Web.Imports;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Dastan.Web.Newsroom.Settings;

/// <summary>
/// POST /newsroom/settings/editions: the paper in one more language, after its other editions; of a paper that has none, its beginning. 422 with the
/// reason where it can't be.
/// </summary>
public static class AddEdition
{
    public static async Task<IResult> Post([FromForm] EditionForm form, Visit visit, NewsDb db, CancellationToken stop)
    {
        var problem = await AddAsync(form, visit.Texts.Settings, db, stop);
        try
        {
            if (problem is null)
                _ = await db.SaveAsync(visit.Deed(Acts.ChangeSettings, "edition", form.Language!), stop);
        }
        catch (DbUpdateException)
        {
            // Somebody has made the same between our look and our writing.
            problem = visit.Texts.Settings.EditionThere;
        }
        if (problem is null)
            return Results.LocalRedirect($"{NewsroomAddress.Settings}?saved");

        db.ChangeTracker.Clear();
        return await SettingsAnswers.ShowAsync(visit, db, stop, edition: form, problem: problem);
    }

    private static async Task<string?> AddAsync(
        EditionForm form,
        Texts.SettingsTexts texts,
        NewsDb db,
        CancellationToken stop
    )
    {
        var editions = await db.Editions.OrderBy(edition => edition.Position).ToListAsync(stop);
        if (Language.All.FirstOrDefault(known => known.Code == form.Language) is not { } language)
            return texts.LanguageUnknown;
        if (editions.Any(edition => edition.Code == language.Code))
            return texts.EditionThere;
        var zone = OneLine.Of(form.Zone);
        if (DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) is null)
            return Words.Filled(texts.ZoneUnknown, zone);
        if (await IsTakenAsync(db, editions, language.Code, stop))
            return Words.Filled(texts.SlugTaken, language.Code);
        if (NamedSections.Read(form.Sections, language, texts, IsTaken, out var sections) is { } problem)
            return problem;
        if (editions is [] && await FoundAsync(form, sections, texts, db, stop) is { } missing)
            return missing;

        _ = db.Editions.Add(new(language.Code, language.Name, zone, editions is [] ? 0 : editions[^1].Position + 1));
        db.Sections.AddRange(sections);
        return null;

        bool IsTaken(string slug) =>
            ImportSlugs.IsReserved(slug) || slug == language.Code || editions.Any(edition => edition.Code == slug);
    }

    private static async Task<string?> FoundAsync(
        EditionForm form,
        IReadOnlyList<Section> sections,
        Texts.SettingsTexts texts,
        NewsDb db,
        CancellationToken stop
    )
    {
        var name = OneLine.Of(form.PaperName);
        if (name is "")
            return Words.Filled(texts.NameMissing, texts.PaperName);
        if (name.Length > SettingField.MaxLength)
            return Words.Filled(texts.TooLong, texts.PaperName);
        if (sections is [])
            return Words.Filled(texts.NameMissing, texts.SectionsNew);

        var paper = await db.Papers.SingleOrDefaultAsync(paper => paper.Id == Paper.TheOne, stop);
        if (paper is null)
            _ = db.Papers.Add(new(name));
        else
            paper.Rename(name, paper.Strapline, paper.Contact);
        return null;
    }

    // What stands at /kk in the first edition would be answered no more.
    private static async Task<bool> IsTakenAsync(
        NewsDb db,
        IReadOnlyList<Edition> editions,
        string code,
        CancellationToken stop
    ) =>
        editions is [var first, ..]
        && (
            await db.Sections.AnyAsync(one => one.Edition == first.Code && one.Slug == code, stop)
            || await db.StaticPages.AnyAsync(one => one.Edition == first.Code && one.Slug == code, stop)
        );
}
