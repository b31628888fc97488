using Dastan.Web.Data;
using Dastan.Web.Newsroom.SignIn;
using Dastan.Web.Outside.Mail;
using Microsoft.AspNetCore.Mvc;

namespace Dastan.Web.Newsroom.People;

/// <summary>POST /newsroom/people/invitations: a link by which somebody joins, shown once and sent by mail where the paper sends any.</summary>
public static class InvitePerson
{
    public static async Task<IResult> Post(
        Visit visit,
        [FromForm] PeopleForm form,
        Everybody everybody,
        NewsDb db,
        Postman postman,
        CancellationToken stop
    )
    {
        var mail = form.Mail?.Trim() ?? "";
        if (form.Role is not { } role || !Enum.IsDefined(role))
            return await everybody.ShowAsync(visit, false, visit.Texts.People.Other, stop);
        if (mail is not "" && !StaffMail.IsOne(mail))
            return await everybody.ShowAsync(visit, false, visit.Texts.People.MailWrong, stop, new(mail, role));

        var (link, token) = StaffLink.Invite(mail, role, visit.Actor.Id, visit.Now);
        _ = db.StaffLinks.Add(link);
        _ = await db.SaveAsync(
            visit.Deed(Acts.ManagePeople, "link", "invitation") with
            {
                After = new { mail, role = $"{role}" },
            },
            stop
        );
        return await NewLink.PageAsync(visit, link, token, postman, mail, visit.Texts, stop);
    }
}
