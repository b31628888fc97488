using Dastan.Web.Data;
using Dastan.Web.Reader;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Web.Newsroom.Pages;

/// <summary>/newsroom/pages: what stands outside the news, in each edition.</summary>
public static class WriteStaticPages
{
    /// <summary>GET /newsroom/pages: all of them. A paper has some dozens.</summary>
    public static async Task<IResult> List(Visit visit, NewsDb db, CancellationToken stop)
    {
        var pages = (
            await db
                .StaticPages.OrderBy(page => page.Slug)
                .Select(page => new
                {
                    page.Id,
                    page.Edition,
                    page.Slug,
                    page.Title,
                    page.FootPosition,
                    page.PublishedAt,
                    page.UpdatedAt,
                })
                .ToListAsync(stop)
        ).ToLookup(page => page.Edition);
        var editions = visit.Reading.Snapshot.Editions.Select(edition =>
            (
                edition.Name,
                (IReadOnlyList<PageLine>)
                    [
                        .. pages[edition.Code]
                            .Select(page => new PageLine(
                                $"{NewsroomAddress.Pages}/{page.Id.Value}",
                                page.Title,
                                Reading.AddressIn(edition, "/" + page.Slug),
                                edition.Code,
                                page.PublishedAt is not null,
                                page.FootPosition is not null,
                                page.UpdatedAt is { } at ? visit.Moment(at) : ""
                            )),
                    ]
            )
        );
        return visit.Page<PagesPage, PagesView>(visit.Texts.Pages.Title, new([.. editions]));
    }

    /// <summary>GET /newsroom/pages/new: an empty form.</summary>
    public static IResult GetNew(Visit visit) => PageAnswers.Empty(visit);

    /// <summary>POST /newsroom/pages/new: a new page, which nobody outside sees yet; 422 with the reason where it can't be.</summary>
    public static Task<IResult> PostNew([FromForm] PageForm form, Visit visit, NewsDb db, CancellationToken stop) =>
        new PageSaving(visit, db).BeginAsync(form, stop);

    /// <summary>GET /newsroom/pages/{id}: one page.</summary>
    public static async Task<IResult> Get(
        Guid id,
        Visit visit,
        NewsDb db,
        CancellationToken stop,
        string? saved = null
    ) =>
        await PageAnswers.FindAsync(db, id, stop) is { } page
            ? PageAnswers.Show(visit, page, saved is not null)
            : Results.NotFound();

    /// <summary>POST /newsroom/pages/{id}: other words, another address; 409 with both texts where somebody else was faster.</summary>
    public static Task<IResult> Post(
        Guid id,
        [FromForm] PageForm form,
        Visit visit,
        NewsDb db,
        CancellationToken stop
    ) => new PageSaving(visit, db).ChangeAsync(id, form, stop);
}
