using Dastan.Domain.Languages;
using Dastan.Web.Newsroom.SignIn;
using Dastan.Web.Newsroom.Texts;
using Dastan.Web.Outside.Mail;

namespace Dastan.Web.Newsroom.People;

/// <summary>The page that shows a link, once, to be passed on. A mail with it goes out where the paper sends mail, and nobody depends on that.</summary>
public static class NewLink
{
    /// <param name="mail">Whose link it is; "" where that is not known.</param>
    /// <param name="texts">In their language.</param>
    public static async Task<IResult> PageAsync(
        Visit visit,
        StaffLink link,
        string token,
        Postman postman,
        string mail,
        NewsroomTexts texts,
        CancellationToken stop
    )
    {
        var address = $"{visit.Reading.Origin}{NewsroomAddress.Root}/links/{token}";
        var until = visit.Moment(link.ExpiresAt);
        var isSent = mail is not "" && postman.IsThere;
        var problem = isSent ? await postman.SendAsync(Written(visit, mail, address, until, texts.People), stop) : null;
        var mailed =
            !isSent ? ""
            : problem is null ? Words.Filled(visit.Texts.People.Mailed, mail)
            : Words.Filled(visit.Texts.People.NotMailed, mail, problem);
        return visit.Page<NewLinkPage, NewLinkView>(
            visit.Texts.People.LinkTitle,
            new(address, until, mailed, problem is null)
        );
    }

    private static Letter Written(Visit visit, string mail, string address, string until, PeopleTexts texts)
    {
        var host = new Uri(visit.Reading.Origin).Authority;
        return new(
            mail,
            Words.Filled(texts.LinkSubject, host),
            Words.Filled(texts.LinkMail, host, visit.Actor.Name, address, until)
        );
    }
}
