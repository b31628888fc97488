using Dastan.Domain.Papers;
using Dastan.Web.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Web.Newsroom.Pages;

/// <summary>Whether readers see a static page, and whether there is one.</summary>
public static class PublishStaticPage
{
    /// <summary>POST /newsroom/pages/{id}/publication: readers see it from now on; 422 while it has no text.</summary>
    public static Task<IResult> Post(
        Guid id,
        [FromForm] PageVersion form,
        Visit visit,
        NewsDb db,
        CancellationToken stop
    ) =>
        ChangeAsync(
            id,
            form,
            visit,
            db,
            page =>
            {
                if (page.Body is "")
                    return visit.Texts.Pages.Empty;
                page.Publish(visit.Now);
                return null;
            },
            stop
        );

    /// <summary>POST /newsroom/pages/{id}/withdrawal: readers see it no more.</summary>
    public static Task<IResult> TakeBack(
        Guid id,
        [FromForm] PageVersion form,
        Visit visit,
        NewsDb db,
        CancellationToken stop
    ) =>
        ChangeAsync(
            id,
            form,
            visit,
            db,
            page =>
            {
                page.Unpublish();
                return null;
            },
            stop
        );

    /// <summary>POST /newsroom/pages/{id}/removal: it is gone; 422 while it is public.</summary>
    public static Task<IResult> Remove(
        Guid id,
        [FromForm] PageVersion form,
        Visit visit,
        NewsDb db,
        CancellationToken stop
    ) =>
        ChangeAsync(
            id,
            form,
            visit,
            db,
            page =>
            {
                if (page.PublishedAt is not null)
                    return visit.Texts.Pages.IsPublic;
                _ = db.StaticPages.Remove(page);
                return null;
            },
            stop
        );

    private static async Task<IResult> ChangeAsync(
        Guid id,
        PageVersion form,
        Visit visit,
        NewsDb db,
        Func<StaticPage, string?> change,
        CancellationToken stop
    )
    {
        if (await PageAnswers.FindAsync(db, id, stop) is not { } page)
            return Results.NotFound();
        if (form.Version != page.Version)
            return PageAnswers.Meanwhile(visit, page, PageForm.Of(page));
        if (change(page) is { } problem)
            return PageAnswers.Again(visit, page, PageForm.Of(page), problem);

        try
        {
            _ = await db.SaveAsync(visit.Deed(Acts.WriteStaticPages, "page", id), stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return await PageAnswers.FindAsync(db, id, stop) is { } theirs
                ? PageAnswers.Meanwhile(visit, theirs, PageForm.Of(theirs))
                : Results.NotFound();
        }
        return Results.LocalRedirect(
            db.Entry(page).State is EntityState.Detached
                ? NewsroomAddress.Pages
                : PageAnswers.AddressOf(page) + "?saved"
        );
    }
}

/// <summary>The version of a page that somebody saw.</summary>
public sealed record PageVersion
{
    public int Version { get; init; }
}
