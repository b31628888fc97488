using System.Globalization;
using Dastan.Domain.Languages;
using Dastan.Domain.Papers;
using Dastan.Domain.Stories;
using Dastan.Web.Data;
using Dastan.Web.Imports;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Web.Newsroom.Pages;

/// <summary>Writes down what was typed about a static page.</summary>
internal sealed class PageSaving(Visit visit, NewsDb db)
{
    private const int LastFootPlace = 99;

    private readonly Texts.StaticPageTexts texts = visit.Texts.Pages;

    public async Task<IResult> BeginAsync(PageForm form, CancellationToken stop)
    {
        if (visit.Reading.Snapshot.Editions.All(edition => edition.Code != form.Edition))
            return PageAnswers.Again(visit, null, form, texts.EditionUnknown);
        var page = new StaticPage(StaticPageId.New(), form.Edition!, SlugOf(form, form.Edition!), "", "");
        var (problem, dropped) = await WriteAsync(page, form, isNew: true, stop);
        if (problem is not null)
            return PageAnswers.Again(visit, null, form, problem, dropped);

        _ = db.Add(page);
        return await SaveAsync(page, stop) ?? PageAnswers.Again(visit, null, form, Taken(page));
    }

    public async Task<IResult> ChangeAsync(Guid id, PageForm form, CancellationToken stop)
    {
        if (await PageAnswers.FindAsync(db, id, stop) is not { } page)
            return Results.NotFound();
        if (form.Version != page.Version)
            return PageAnswers.Meanwhile(visit, page, form);

        var (problem, dropped) = await WriteAsync(page, form, isNew: false, stop);
        if (problem is null)
            try
            {
                if (await SaveAsync(page, stop) is { } saved)
                    return saved;
                problem = Taken(page);
            }
            catch (DbUpdateConcurrencyException)
            {
                // Somebody saved between our reading and our writing: it is told as if it had been before.
                db.ChangeTracker.Clear();
                return await PageAnswers.FindAsync(db, id, stop) is { } theirs
                    ? PageAnswers.Meanwhile(visit, theirs, form)
                    : Results.NotFound();
            }

        db.ChangeTracker.Clear();
        return PageAnswers.Again(visit, await PageAnswers.FindAsync(db, id, stop), form, problem, dropped);
    }

    private async Task<(string? Problem, IReadOnlyList<DroppedMarkup> Dropped)> WriteAsync(
        StaticPage page,
        PageForm form,
        bool isNew,
        CancellationToken stop
    )
    {
        if (form.InOneLine is "")
            return (texts.NameMissing, []);
        if (!MayStandAt(form.Foot, out var place))
            return (texts.FootWrong, []);
        if (await MoveAsync(page, SlugOf(form, page.Edition), isNew, stop) is { } no)
            return (no, []);
        var read = StoryHtml.Read(form.Body ?? "");
        if (read.Dropped.Count > 0 && form.Agreed != form.Digest)
            return (texts.Drops, read.Dropped);
        if (page.PublishedAt is not null && read.Html is "")
            return (texts.Empty, []);

        page.Rewrite(form.InOneLine, read.Html, visit.Now);
        page.PlaceInFoot(place);
        return (null, []);
    }

    private static bool MayStandAt(string? foot, out int? place)
    {
        place = null;
        if (string.IsNullOrWhiteSpace(foot))
            return true;
        if (!int.TryParse(foot.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return false;
        place = number;
        return number is >= 1 and <= LastFootPlace;
    }

    // Of a page that readers have seen, the old address leads to the new one.
    private async Task<string?> MoveAsync(StaticPage page, string slug, bool isNew, CancellationToken stop)
    {
        if (!isNew && slug == page.Slug)
            return null;
        var (from, to) = (
            PageAnswers.PathOf(visit, page.Edition, page.Slug),
            PageAnswers.PathOf(visit, page.Edition, slug)
        );
        if (
            ImportSlugs.IsReserved(slug)
            || visit.Reading.Snapshot.Sections[page.Edition].Any(section => section.Slug == slug)
            || visit.Reading.Snapshot.Editions.Any(edition => edition.Code == slug)
            || await db.StaticPages.AnyAsync(other => other.Edition == page.Edition && other.Slug == slug, stop)
        )
            return Words.Filled(texts.SlugTaken, to);
        if (await db.LeadsElsewhereAsync(to, isNew ? "" : from, stop) is { } elsewhere)
            return Words.Filled(texts.SlugLeads, to, elsewhere);

        page.MoveTo(slug);
        if (page.PublishedAt is not null)
            await db.LeadOnAsync(null, from, to, stop);
        return null;
    }

    private static string SlugOf(PageForm form, string edition)
    {
        var typed = form.Slug?.Trim().Trim('/').ToLowerInvariant() ?? "";
        return ImportSlugs.IsSlug(typed)
            ? typed
            : Slugs.Of(typed is "" ? form.InOneLine : typed, Language.Find(edition) ?? Language.English, "page");
    }

    private string Taken(StaticPage page) =>
        Words.Filled(texts.SlugTaken, PageAnswers.PathOf(visit, page.Edition, page.Slug));

    // Null where somebody has taken the address between our look and our writing.
    private async Task<IResult?> SaveAsync(StaticPage page, CancellationToken stop)
    {
        try
        {
            _ = await db.SaveAsync(visit.Deed(Acts.WriteStaticPages, "page", page.Id.Value), stop);
            return Results.LocalRedirect(PageAnswers.AddressOf(page) + "?saved");
        }
        catch (DbUpdateException taken) when (taken is not DbUpdateConcurrencyException)
        {
            return null;
        }
    }
}
