using Dastan.Domain.Languages;
using Dastan.Web.Data;
using Dastan.Web.Imports;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Web.Newsroom.Settings;

/// <summary>POST /newsroom/settings/sections: a new section at the end of its edition's; 422 with the reason where it can't be.</summary>
public static class AddSection
{
    public static async Task<IResult> Post([FromForm] SectionForm form, Visit visit, NewsDb db, CancellationToken stop)
    {
        var (texts, name) = (visit.Texts.Settings, form.SectionName?.Trim() ?? "");
        var here = await PaperSettings.LoadAsync(db, stop);
        var edition = here.Editions.FirstOrDefault(one => one.Code == form.Edition);
        var slug = SlugOf(form, name);
        var problem =
            edition is null ? texts.EditionUnknown
            : name is "" ? Words.Filled(texts.NameMissing, texts.SectionNameNew)
            : name.Length > SettingField.MaxLength ? Words.Filled(texts.TooLong, texts.SectionNameNew)
            : await IsTakenAsync(db, edition.Code, slug, stop) ? Words.Filled(texts.SlugTaken, slug)
            : null;
        if (problem is not null)
        {
            db.ChangeTracker.Clear();
            return await SettingsAnswers.ShowAsync(visit, db, stop, section: form, problem: problem);
        }

        var last = here.Sections.Where(one => one.Edition == form.Edition).Max(one => (int?)one.Position) ?? -1;
        _ = db.Sections.Add(new(form.Edition!, slug, name, "", last + 1));
        try
        {
            _ = await db.SaveAsync(visit.Deed(Acts.ChangeSettings, "section", $"{form.Edition}/{slug}"), stop);
        }
        catch (DbUpdateException)
        {
            // Somebody has made the same between our look and our writing.
            db.ChangeTracker.Clear();
            problem = Words.Filled(texts.SlugTaken, slug);
            return await SettingsAnswers.ShowAsync(visit, db, stop, section: form, problem: problem);
        }
        return Results.LocalRedirect($"{NewsroomAddress.Settings}?saved");
    }

    private static string SlugOf(SectionForm form, string name)
    {
        var typed = form.Slug?.Trim().Trim('/').ToLowerInvariant() ?? "";
        return ImportSlugs.IsSlug(typed)
            ? typed
            : Slugs.Of(typed is "" ? name : typed, Language.Find(form.Edition) ?? Language.English, "section");
    }

    // A redirect from there would be answered no more, which is what a page in its place means.
    private static async Task<bool> IsTakenAsync(NewsDb db, string edition, string slug, CancellationToken stop) =>
        ImportSlugs.IsReserved(slug)
        || await db.Editions.AnyAsync(one => one.Code == slug, stop)
        || await db.Sections.AnyAsync(one => one.Edition == edition && one.Slug == slug, stop)
        || await db.StaticPages.AnyAsync(one => one.Edition == edition && one.Slug == slug, stop);
}
