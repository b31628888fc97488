using Dastan.Domain.Staff;
using Dastan.Web.Data;
using Dastan.Web.Newsroom.People;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Dastan.Web.Newsroom.SignIn;

/// <summary>POST /newsroom/links/{token}/passkey-options: how a browser makes a passkey for whoever comes by a link; 404 once it is spent.</summary>
public static class OfferLinkPasskey
{
    public static async Task<IResult> Post(
        Visit visit,
        string token,
        [FromForm] LinkForm form,
        NewsDb db,
        UserManager<StaffMember> staff,
        NewPasskeys passkeys,
        CancellationToken stop
    )
    {
        if (await FoundLink.FindAsync(db, visit, token, stop) is not { } link)
            return Results.NotFound();

        return link.For is { } returning && await staff.FindByIdAsync($"{returning}") is { } member
            ? await passkeys.OptionsAsync(member.Id, member.Email ?? "", member.Name)
            : await passkeys.OptionsAsync(StaffId.New(), form.Mail?.Trim() ?? "", form.Name?.Trim() ?? "");
    }
}
