using System.Globalization;
using Dastan.Domain.Languages;
using Dastan.Web.Data;
using Dastan.Web.Newsroom.People;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace Dastan.Web.Newsroom.SignIn;

/// <summary>/newsroom/sign-in: the way in with a mail address and a password.</summary>
public static class EnterNewsroom
{
    // Of a password that nobody has: an account that is not there costs as long as one that is.
    private static readonly StaffMember Nobody = new("", "", default, "", default);
    private static readonly Lazy<string> NobodysHash = new(() =>
        new PasswordHasher<StaffMember>().HashPassword(Nobody, Guid.CreateVersion7().ToString())
    );

    /// <summary>GET: the form; whoever is in already is led on.</summary>
    public static IResult Get(Visit visit, string? to = null) =>
        visit.Somebody is null ? Form(visit, "", to) : Results.LocalRedirect(NewsroomAddress.OrRoot(to));

    /// <summary>POST: into the newsroom; 422 when the two do not go together, 429 when it was tried too often.</summary>
    public static async Task<IResult> Post(
        Visit visit,
        [FromForm] SignInForm form,
        NewsDb db,
        UserManager<StaffMember> staff,
        SignInManager<StaffMember> signIn,
        HttpContext context,
        CancellationToken stop
    )
    {
        var (mail, password) = (form.Mail?.Trim() ?? "", form.Password ?? "");
        var patience = new Patience(db, visit.From, visit.Now);
        if (await patience.CountAsync(mail, stop) is { } wait)
            return TooOften(visit, mail, form.To, wait, context);

        if (await staff.FindByEmailAsync(mail) is not { } member)
        {
            _ = staff.PasswordHasher.VerifyHashedPassword(Nobody, NobodysHash.Value, password);
            return Wrong(visit, mail, form.To);
        }
        var result = await signIn.PasswordSignInAsync(member, password, isPersistent: true, lockoutOnFailure: false);
        if (!result.Succeeded)
            return Wrong(visit, mail, form.To);

        _ = await db.SaveAsync(
            visit.Deed(Acts.SignIn, "staff", member.Id) with
            {
                Staff = member.Id,
                Who = member.Name,
            },
            stop
        );
        await patience.SucceedAsync(mail, stop);
        return Results.LocalRedirect(NewsroomAddress.OrRoot(form.To));
    }

    private static IResult Wrong(Visit visit, string mail, string? to) =>
        Form(visit, mail, to, visit.Texts.SignIn.Wrong, StatusCodes.Status422UnprocessableEntity);

    private static IResult TooOften(Visit visit, string mail, string? to, Duration wait, HttpContext context)
    {
        var seconds = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        context.Response.Headers.RetryAfter = seconds;
        var problem = Words.Filled(visit.Texts.SignIn.Wait, seconds);
        return Form(visit, mail, to, problem, StatusCodes.Status429TooManyRequests);
    }

    private static IResult Form(
        Visit visit,
        string mail,
        string? to,
        string? problem = null,
        int status = StatusCodes.Status200OK
    ) =>
        visit.Page<SignInPage, SignInView>(
            visit.Texts.SignIn.Title,
            new(mail, NewsroomAddress.OrRoot(to), problem),
            status
        );
}
