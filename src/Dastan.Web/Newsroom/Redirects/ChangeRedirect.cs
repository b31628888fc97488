using Dastan.Domain.Languages;
using Dastan.Web.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Web.Newsroom.Redirects;

/// <summary>/newsroom/redirects/one: leads one address elsewhere, or nowhere any more.</summary>
public static class ChangeRedirect
{
    /// <summary>GET with <c>from</c>: where it leads.</summary>
    public static async Task<IResult> Get(Visit visit, NewsDb db, CancellationToken stop, string from = "")
    {
        var here = await db.Redirects.AsNoTracking().FirstOrDefaultAsync(redirect => redirect.From == from, stop);
        return here is null
            ? Results.NotFound()
            : Page(
                visit,
                new()
                {
                    From = here.From,
                    To = here.To,
                    Was = here.To,
                    Everywhere = here.IsForEveryEdition ? "on" : null,
                },
                null
            );
    }

    /// <summary>POST with <c>from</c>, <c>to</c> and <c>was</c>: leads elsewhere; 409 where somebody else was faster, 422 where it can't be.</summary>
    public static async Task<IResult> Post([FromForm] RedirectForm form, Visit visit, NewsDb db, CancellationToken stop)
    {
        if (await db.Redirects.FindAsync([form.From ?? ""], stop) is not { } here)
            return Results.NotFound();
        if (here.To != form.Was)
            return Meanwhile(visit, form, here.To);

        var checks = new RedirectChecks(visit, db);
        var one = (await checks.CheckAsync([RedirectAnswers.Read(visit, form)], here.From, stop))[0];
        if (RedirectAnswers.ProblemOf(visit, one) is { } problem)
            return Page(visit, form, problem, StatusCodes.Status422UnprocessableEntity);

        await checks.AddAsync([one], stop);
        return await SaveAsync(visit, db, form, "?saved", stop);
    }

    /// <summary>POST with <c>from</c> and <c>was</c>: it leads nowhere any more; 409 where somebody else was faster.</summary>
    public static async Task<IResult> Remove(
        [FromForm] RedirectForm form,
        Visit visit,
        NewsDb db,
        CancellationToken stop
    )
    {
        if (await db.Redirects.FindAsync([form.From ?? ""], stop) is not { } here)
            return Results.NotFound();
        if (here.To != form.Was)
            return Meanwhile(visit, form with { To = form.Was }, here.To);

        _ = db.Redirects.Remove(here);
        return await SaveAsync(visit, db, form, "?removed", stop);
    }

    private static async Task<IResult> SaveAsync(
        Visit visit,
        NewsDb db,
        RedirectForm form,
        string done,
        CancellationToken stop
    )
    {
        try
        {
            _ = await db.SaveAsync(visit.Deed(Acts.KeepRedirects, "redirect", form.From!), stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            var now = await db
                .Redirects.AsNoTracking()
                .FirstOrDefaultAsync(redirect => redirect.From == form.From, stop);
            return Meanwhile(visit, form, now?.To);
        }
        return Results.LocalRedirect(NewsroomAddress.Redirects + done);
    }

    private static IResult Meanwhile(Visit visit, RedirectForm form, string? now) =>
        Page(
            visit,
            form with
            {
                Was = now,
            },
            now is null ? visit.Texts.Redirects.Gone : Words.Filled(visit.Texts.Redirects.Meanwhile, now),
            StatusCodes.Status409Conflict
        );

    private static IResult Page(
        Visit visit,
        RedirectForm form,
        string? problem,
        int status = StatusCodes.Status200OK
    ) => visit.Page<RedirectPage, RedirectView>(visit.Texts.Redirects.ChangeTitle, new(form, problem), status);
}
