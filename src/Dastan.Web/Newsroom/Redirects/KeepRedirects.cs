using Dastan.Web.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Web.Newsroom.Redirects;

/// <summary>/newsroom/redirects: addresses of the past and where they lead.</summary>
public static class KeepRedirects
{
    /// <summary>GET: the list, by address, or what has a part <c>q</c> in either address.</summary>
    public static Task<IResult> Get(
        [AsParameters] RedirectsAsked asked,
        Visit visit,
        NewsDb db,
        CancellationToken stop
    ) => RedirectAnswers.ListAsync(visit, db, asked, new(), null, stop);

    /// <summary>POST with <c>from</c> and <c>to</c>: a new one; 422 with the reason where it can't be, a circle with its addresses.</summary>
    public static async Task<IResult> Post([FromForm] RedirectForm form, Visit visit, NewsDb db, CancellationToken stop)
    {
        var checks = new RedirectChecks(visit, db);
        var one = (await checks.CheckAsync([RedirectAnswers.Read(visit, form)], "", stop))[0];
        if (RedirectAnswers.ProblemOf(visit, one) is { } problem)
            return await RedirectAnswers.ListAsync(visit, db, new(), form, problem, stop);

        await checks.AddAsync([one], stop);
        try
        {
            _ = await db.SaveAsync(visit.Deed(Acts.KeepRedirects, "redirect", one.Line.Asked.From), stop);
        }
        catch (DbUpdateException)
        {
            // Somebody has led the same address elsewhere between our look and our writing: looked at again, it says so.
            db.ChangeTracker.Clear();
            var again = (await new RedirectChecks(visit, db).CheckAsync([one.Line], "", stop))[0];
            return await RedirectAnswers.ListAsync(
                visit,
                db,
                new(),
                form,
                RedirectAnswers.ProblemOf(visit, again) ?? visit.Texts.Redirects.Gone,
                stop
            );
        }
        return Results.LocalRedirect($"{NewsroomAddress.Redirects}?saved");
    }
}
