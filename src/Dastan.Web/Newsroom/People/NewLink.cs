using Dastan.Web.Newsroom.SignIn;

namespace Dastan.Web.Newsroom.People;

/// <summary>The page that shows a link, once, to be passed on.</summary>
public static class NewLink
{
    public static IResult Page(Visit visit, StaffLink link, string token) =>
        visit.Page<NewLinkPage, NewLinkView>(
            visit.Texts.People.LinkTitle,
            new($"{visit.Reading.Origin}{NewsroomAddress.Root}/links/{token}", visit.Moment(link.ExpiresAt))
        );
}
