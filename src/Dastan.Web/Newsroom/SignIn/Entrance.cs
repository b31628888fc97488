using Dastan.Domain.Staff;
using Dastan.Web.Data;
using Dastan.Web.Newsroom.People;
using Dastan.Web.Newsroom.Texts;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Web.Newsroom.SignIn;

/// <summary>Lets in whoever came by a link: as a new member, or again, with a new passkey or password.</summary>
public sealed class Entrance(
    NewsDb db,
    UserManager<StaffMember> staff,
    SignInManager<StaffMember> signIn,
    NewPasskeys passkeys
)
{
    /// <summary>Null when they are in, and the link is spent; otherwise why not, for them to read.</summary>
    public async Task<string?> ComeInAsync(Visit visit, StaffLink link, LinkForm form, CancellationToken stop)
    {
        (UserPasskeyInfo Passkey, StaffId Staff)? made = null;
        if (form.Credential is { Length: > 0 } credential)
        {
            made = await passkeys.ReadAsync(credential, visit.Device);
            if (made is null || (link.For is { } wanted && made.Value.Staff != wanted))
                return visit.Texts.SignIn.PasskeyFailed;
        }

        var (member, problem) =
            link.Kind is LinkKind.Return
                ? await ReturnAsync(link, made is null ? form.Password ?? "" : null, visit.Texts)
                : await JoinAsync(visit, link, form, made?.Staff);
        if (member is null)
            return problem;
        if (made is { } passkey && !(await staff.AddOrUpdatePasskeyAsync(member, passkey.Passkey)).Succeeded)
            return visit.Texts.SignIn.PasskeyFailed;

        await SpendAsync(link, stop);
        await signIn.SignInAsync(member, isPersistent: true);
        var deed = visit.Deed(Acts.SignIn, "staff", member.Id) with { Staff = member.Id, Who = member.Name };
        _ = await db.SaveAsync(deed with { After = new { by = $"{link.Kind} link" } }, stop);
        return null;
    }

    private async Task<(StaffMember? Member, string? Problem)> JoinAsync(
        Visit visit,
        StaffLink link,
        LinkForm form,
        StaffId? id
    )
    {
        var name = form.Name?.Trim() ?? "";
        if (name is "" or { Length: > StaffMember.MaxLength })
            return (null, visit.Texts.People.NameMissing);

        var role = link.Kind is LinkKind.First ? Role.Administrator : link.Role;
        var language = NewsroomTexts.Find(form.Language ?? "")?.Language.Code ?? visit.Texts.Language.Code;
        var member = new StaffMember(name, form.Mail?.Trim() ?? "", role, language, visit.Now, id);
        var result = id is null
            ? await staff.CreateAsync(member, form.Password ?? "")
            : await staff.CreateAsync(member);
        return result.Succeeded ? (member, null) : (null, AccountProblems.In(result, visit.Texts));
    }

    // Whoever returns has lost what they had: nothing of it opens any more.
    private async Task<(StaffMember? Member, string? Problem)> ReturnAsync(
        StaffLink link,
        string? password,
        NewsroomTexts texts
    )
    {
        if (await staff.FindByIdAsync($"{link.For}") is not { ShutOutAt: null } member)
            return (null, texts.People.Other);

        _ = await staff.RemovePasswordAsync(member);
        if (password is not null && await staff.AddPasswordAsync(member, password) is { Succeeded: false } refused)
            return (null, AccountProblems.In(refused, texts));

        foreach (var passkey in await staff.GetPasskeysAsync(member))
            _ = await staff.RemovePasskeyAsync(member, passkey.CredentialId);
        _ = await staff.SetTwoFactorEnabledAsync(member, false);
        // Whoever has the lost phone would know the codes of the next second step too.
        await TimedCodes.RenewKeyAsync(staff, member);
        _ = await staff.UpdateSecurityStampAsync(member);
        return (member, null);
    }

    private async Task SpendAsync(StaffLink link, CancellationToken stop)
    {
        _ = db.StaffLinks.Remove(link);
        db.StaffLinks.RemoveRange(
            await db
                .StaffLinks.Where(other => other.Digest != link.Digest && other.Kind == link.Kind)
                .Where(other => link.Kind == LinkKind.First || (link.For != null && other.For == link.For))
                .ToListAsync(stop)
        );
        if (link.For is { } returned)
            _ = await db.EndSessionsAsync(returned, stop);
    }
}
