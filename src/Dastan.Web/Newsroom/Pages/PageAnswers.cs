using Dastan.Domain.Papers;
using Dastan.Domain.Stories;
using Dastan.Web.Data;
using Dastan.Web.Reader;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Web.Newsroom.Pages;

/// <summary>A static page in the newsroom, for whichever act shows it.</summary>
internal static class PageAnswers
{
    public static string AddressOf(StaticPage page) => $"{NewsroomAddress.Pages}/{page.Id.Value}";

    public static Task<StaticPage?> FindAsync(NewsDb db, Guid id, CancellationToken stop) =>
        db.StaticPages.FirstOrDefaultAsync(page => page.Id == new StaticPageId(id), stop);

    /// <summary>Where a page of an edition is found.</summary>
    public static string PathOf(Visit visit, string edition, string slug) =>
        Reading.AddressIn(visit.Reading.Snapshot.Editions.First(one => one.Code == edition), "/" + slug);

    public static IResult Empty(Visit visit) => Answer(visit, View(visit, new()));

    public static IResult Show(Visit visit, StaticPage page, bool isSaved) =>
        Answer(visit, View(visit, page, PageForm.Of(page)) with { IsSaved = isSaved });

    /// <summary>The page again, with what was typed and why it was refused.</summary>
    /// <param name="page">As it is in the database; null for a new one.</param>
    public static IResult Again(
        Visit visit,
        StaticPage? page,
        PageForm form,
        string problem,
        IReadOnlyList<DroppedMarkup>? dropped = null
    ) =>
        Answer(
            visit,
            (page is null ? View(visit, form) : View(visit, page, form)) with
            {
                Problem = problem,
                Dropped = dropped ?? [],
            },
            StatusCodes.Status422UnprocessableEntity
        );

    /// <summary>Both texts: what was typed, and what somebody else has made of it since. Saved again, what was typed counts.</summary>
    public static IResult Meanwhile(Visit visit, StaticPage theirs, PageForm form) =>
        Answer(
            visit,
            View(visit, theirs, form with { Version = theirs.Version }) with
            {
                Problem = visit.Texts.Pages.Meanwhile,
                Theirs = PageForm.Of(theirs),
            },
            StatusCodes.Status409Conflict
        );

    private static PageView View(Visit visit, StaticPage page, PageForm form) =>
        View(visit, form with { Edition = page.Edition }) with
        {
            Address = AddressOf(page),
            IsNew = false,
            IsPublic = page.PublishedAt is not null,
            Path = PathOf(visit, page.Edition, page.Slug),
        };

    private static PageView View(Visit visit, PageForm form) =>
        new()
        {
            Address = NewsroomAddress.Pages + "/new",
            Form = form,
            IsNew = true,
            Editions = [.. visit.Reading.Snapshot.Editions.Select(edition => (edition.Code, edition.Name))],
        };

    private static IResult Answer(Visit visit, PageView view, int status = StatusCodes.Status200OK) =>
        visit.Page<PagePage, PageView>(
            view.Form.Title is null or "" ? visit.Texts.Pages.New : view.Form.Title,
            view,
            status
        );
}
