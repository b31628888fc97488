using Dastan.Web.Newsroom.People;
using Dastan.Web.Newsroom.Texts;
using Microsoft.AspNetCore.Mvc;

namespace Dastan.Web.Newsroom.Account;

/// <summary>POST /newsroom/account: another name or language.</summary>
public static class IntroduceSelf
{
    public static async Task<IResult> Post(
        Visit visit,
        [FromForm] AccountForm form,
        OwnAccount account,
        CancellationToken stop
    )
    {
        var name = form.Name?.Trim() ?? "";
        if (name is "" or { Length: > StaffMember.MaxLength })
            return await account.ShowAsync(visit, false, visit.Texts.People.NameMissing, stop);

        var member = await account.FindAsync(visit);
        member.Introduce(name, NewsroomTexts.Find(form.Language ?? "")?.Language.Code ?? member.Language);
        return await account.SaveAsync(visit, new { }, stop);
    }
}
