using Dastan.Web.Parts;

namespace Dastan.Web.Newsroom.Shell;

/// <summary>What is said when there is no page, or it is not to be seen.</summary>
public static class ErrorPages
{
    public static IResult Of(Visit visit, int status)
    {
        var texts = visit.Texts.Shell;
        return status switch
        {
            StatusCodes.Status401Unauthorized => SignedOut(visit),
            StatusCodes.Status403Forbidden => Page(visit, texts.NotAllowedTitle, texts.NotAllowed, status),
            StatusCodes.Status404NotFound => Page(visit, texts.NotFoundTitle, texts.NotFound, status),
            _ => Page(visit, texts.RefusedTitle, texts.Refused, status),
        };
    }

    public static IResult FromElsewhere(Visit visit) =>
        Page(
            visit,
            visit.Texts.Shell.FromElsewhereTitle,
            visit.Texts.Shell.FromElsewhere,
            StatusCodes.Status403Forbidden
        );

    public static IResult SecondStepOwed(Visit visit) =>
        visit.Page<MessagePage, MessageView>(
            visit.Texts.Shell.NotAllowedTitle,
            new(visit.Texts.Account.SecondStepOwed, new(visit.Texts.Account.ToAccount, NewsroomAddress.Account)),
            StatusCodes.Status403Forbidden
        );

    private static IResult SignedOut(Visit visit) =>
        visit.Page<MessagePage, MessageView>(
            visit.Texts.Shell.SignedOutTitle,
            new(visit.Texts.Shell.SignedOut, new(visit.Texts.SignIn.Enter, NewsroomAddress.SignIn)),
            StatusCodes.Status401Unauthorized
        );

    private static IResult Page(Visit visit, string title, string text, int status) =>
        visit.Page<MessagePage, MessageView>(
            title,
            new(text, new Link(visit.Texts.Shell.ToTheDesk, NewsroomAddress.Root)),
            status
        );
}
