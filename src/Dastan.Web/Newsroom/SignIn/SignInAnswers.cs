using System.Globalization;
using Dastan.Domain.Languages;
using Dastan.Web.Newsroom.Audit;
using Dastan.Web.Newsroom.People;
using NodaTime;
using Script = Dastan.Web.Parts.Script;

namespace Dastan.Web.Newsroom.SignIn;

/// <summary>What the ways in answer.</summary>
public static class SignInAnswers
{
    public static IResult Page(Visit visit, string mail, string? to) =>
        Page(visit, new(mail, NewsroomAddress.OrRoot(to), null, null), StatusCodes.Status200OK);

    /// <summary>The same for whoever is signed in, and wants to change how they come in.</summary>
    public static IResult Again(Visit visit, string mail, string? to) =>
        Page(visit, new(mail, NewsroomAddress.OrRoot(to), visit.Texts.SignIn.Again, null), StatusCodes.Status200OK);

    public static IResult Refused(Visit visit, string mail, string? to, string problem) =>
        Page(visit, new(mail, NewsroomAddress.OrRoot(to), null, problem), StatusCodes.Status422UnprocessableEntity);

    public static IResult TooOften(Visit visit, string mail, string? to, Duration wait) =>
        new Waiting(
            Seconds(wait),
            Page(
                visit,
                new(mail, NewsroomAddress.OrRoot(to), null, Wait(visit, wait)),
                StatusCodes.Status429TooManyRequests
            )
        );

    /// <summary>The page of the second step.</summary>
    public static IResult SecondStep(Visit visit, string? to, string? problem = null, Duration? wait = null)
    {
        var status =
            wait is not null ? StatusCodes.Status429TooManyRequests
            : problem is not null ? StatusCodes.Status422UnprocessableEntity
            : StatusCodes.Status200OK;
        var page = visit.Page<SecondStepPage, SecondStepView>(
            visit.Texts.SignIn.SecondStepTitle,
            new(NewsroomAddress.OrRoot(to), wait is { } left ? Wait(visit, left) : problem),
            status
        );
        return wait is { } waiting ? new Waiting(Seconds(waiting), page) : page;
    }

    /// <summary>That somebody came in, for the audit log.</summary>
    /// <param name="by">Which way: <c>password</c>.</param>
    public static Deed Deed(Visit visit, StaffMember member, string by) =>
        visit.Deed(Acts.SignIn, "staff", member.Id) with
        {
            Staff = member.Id,
            Who = member.Name,
            After = new { by },
        };

    private static IResult Page(Visit visit, SignInView view, int status) =>
        visit.Page<SignInPage, SignInView>(visit.Texts.SignIn.Title, view, status).With(Script.Named("passkeys"));

    private static string Wait(Visit visit, Duration wait) => Words.Filled(visit.Texts.SignIn.Wait, Seconds(wait));

    private static string Seconds(Duration wait) =>
        Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);

    private sealed record Waiting(string Seconds, IResult Page) : IResult
    {
        public Task ExecuteAsync(HttpContext context)
        {
            context.Response.Headers.RetryAfter = Seconds;
            return Page.ExecuteAsync(context);
        }
    }
}
