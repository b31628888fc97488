using Dastan.Domain.Languages;
using Dastan.Web.Data;
using Dastan.Web.Newsroom.Shell;
using Dastan.Web.Newsroom.Texts;
using Microsoft.AspNetCore.Mvc;
using Link = Dastan.Web.Parts.Link;
using Script = Dastan.Web.Parts.Script;

namespace Dastan.Web.Newsroom.SignIn;

/// <summary>
/// /newsroom/links/{token}, and /newsroom/first/{token} for the first: a link that lets its holder in once, with a new passkey or password.
/// </summary>
public static class ComeByLink
{
    /// <summary>GET: the form; 410 for a link that was used, has expired, or never was.</summary>
    public static async Task<IResult> Get(Visit visit, string token, NewsDb db, CancellationToken stop) =>
        await FoundLink.FindAsync(db, visit, token, stop) is { } link
            ? Form(visit, link, token, new() { Mail = link.Mail }, null)
            : await SpentAsync(visit, db, stop);

    /// <summary>POST: into the newsroom; 422 with the reason, 410 as above.</summary>
    public static async Task<IResult> Post(
        Visit visit,
        string token,
        [FromForm] LinkForm form,
        NewsDb db,
        Entrance entrance,
        CancellationToken stop
    )
    {
        if (await FoundLink.FindAsync(db, visit, token, stop) is not { } link)
            return await SpentAsync(visit, db, stop);

        var problem = await entrance.ComeInAsync(visit, link, form, stop);
        return problem is null ? Results.LocalRedirect(NewsroomAddress.Root) : Form(visit, link, token, form, problem);
    }

    // Who guesses at links waits as one who guesses at passwords.
    private static async Task<IResult> SpentAsync(Visit visit, NewsDb db, CancellationToken stop) =>
        visit.Page<MessagePage, MessageView>(
            visit.Texts.SignIn.SpentTitle,
            new(visit.Texts.SignIn.Spent, new Link(visit.Texts.SignIn.Enter, NewsroomAddress.SignIn)),
            await new Patience(db, visit.From, visit.Now).CountAsync(stop) is null
                ? StatusCodes.Status410Gone
                : StatusCodes.Status429TooManyRequests
        );

    private static IResult Form(Visit visit, StaffLink link, string token, LinkForm form, string? problem)
    {
        var texts = visit.Texts.SignIn;
        var (title, explanation) = link.Kind switch
        {
            LinkKind.First => (texts.FirstTitle, texts.FirstText),
            LinkKind.Invitation => (texts.JoinTitle, Words.Filled(texts.JoinText, visit.Texts.Shell.NameOf(link.Role))),
            _ => (texts.ReturnTitle, texts.ReturnText),
        };
        var language = NewsroomTexts.Find(form.Language ?? "")?.Language.Code ?? visit.Texts.Language.Code;
        return visit
            .Page<LinkPage, LinkView>(
                title,
                new(
                    token,
                    explanation,
                    link.Kind is not LinkKind.Return,
                    form.Name ?? "",
                    form.Mail ?? "",
                    language,
                    problem
                ),
                problem is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity
            )
            .With(Script.Named("passkeys"));
    }
}
