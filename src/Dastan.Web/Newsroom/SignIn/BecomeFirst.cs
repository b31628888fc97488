using Dastan.Domain.Staff;
using Dastan.Web.Data;
using Dastan.Web.Newsroom.People;
using Dastan.Web.Newsroom.Texts;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Web.Newsroom.SignIn;

/// <summary>/newsroom/first/{token}: the link of the first start, which makes the first administrator, once.</summary>
public static class BecomeFirst
{
    /// <summary>GET: the form; 410 for a link that was used, has expired, or never was.</summary>
    public static async Task<IResult> Get(Visit visit, string token, NewsDb db, CancellationToken stop) =>
        await FindAsync(db, visit, token, stop) is null ? Spent(visit) : Form(visit, token, new(), null);

    /// <summary>POST: into the newsroom as its administrator; 422 with the reason, 410 as above.</summary>
    public static async Task<IResult> Post(
        Visit visit,
        string token,
        [FromForm] FirstForm form,
        NewsDb db,
        UserManager<StaffMember> staff,
        SignInManager<StaffMember> signIn,
        CancellationToken stop
    )
    {
        if (await FindAsync(db, visit, token, stop) is not { } link)
            return Spent(visit);
        var language = NewsroomTexts.Find(form.Language ?? "")?.Language.Code ?? visit.Texts.Language.Code;
        var name = form.Name?.Trim() ?? "";
        if (name is "" or { Length: > StaffMember.MaxLength })
            return Form(visit, token, form, visit.Texts.People.NameMissing);

        var member = new StaffMember(name, form.Mail?.Trim() ?? "", Role.Administrator, language, visit.Now);
        var made = await staff.CreateAsync(member, form.Password ?? "");
        if (!made.Succeeded)
            return Form(visit, token, form, AccountProblems.In(made, visit.Texts.People));

        // All of them: there is one first.
        db.StaffLinks.RemoveRange(await db.StaffLinks.Where(other => other.Kind == LinkKind.First).ToListAsync(stop));
        await signIn.SignInAsync(member, isPersistent: true);
        _ = await db.SaveAsync(
            visit.Deed(Acts.SignIn, "staff", member.Id) with
            {
                Staff = member.Id,
                Who = member.Name,
            },
            stop
        );
        return Results.LocalRedirect(NewsroomAddress.Root);
    }

    private static async Task<StaffLink?> FindAsync(NewsDb db, Visit visit, string token, CancellationToken stop)
    {
        var digest = StaffLink.DigestOf(token);
        return await db.Staff.AnyAsync(stop)
            ? null
            : await db.StaffLinks.SingleOrDefaultAsync(
                link => link.Digest == digest && link.Kind == LinkKind.First && link.ExpiresAt > visit.Now,
                stop
            );
    }

    private static IResult Form(Visit visit, string token, FirstForm form, string? problem) =>
        visit.Page<FirstPage, FirstView>(
            visit.Texts.SignIn.FirstTitle,
            new(token, form.Name ?? "", form.Mail ?? "", form.Language ?? visit.Texts.Language.Code, problem),
            problem is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity
        );

    private static IResult Spent(Visit visit) =>
        visit.Page<Shell.MessagePage, Shell.MessageView>(
            visit.Texts.SignIn.SpentTitle,
            new(visit.Texts.SignIn.Spent, null),
            StatusCodes.Status410Gone
        );
}
