using Dastan.Web.Newsroom.People;
using Microsoft.AspNetCore.Identity;

namespace Dastan.Web.Newsroom.Account;

/// <summary>Codes that open once each, in place of the second step's. The database keeps them; they are shown when they are made.</summary>
public static class NewRecoveryCodes
{
    private const int HowMany = 10;

    public static async Task<IReadOnlyList<string>> MakeAsync(UserManager<StaffMember> staff, StaffMember member) =>
        [.. await staff.GenerateNewTwoFactorRecoveryCodesAsync(member, HowMany) ?? []];

    public static IResult Page(Visit visit, IReadOnlyList<string> codes) =>
        visit.Page<RecoveryCodesPage, IReadOnlyList<string>>(visit.Texts.Account.RecoveryCodes, codes);
}
