using Dastan.Domain.People;
using Dastan.Domain.Staff;
using Microsoft.AspNetCore.Identity;
using NodaTime;

namespace Dastan.Web.Newsroom.People;

/// <summary>
/// Somebody who works in the newsroom: their account, as ASP.NET Core Identity keeps it, and what they are here. Nobody is ever deleted,
/// because the audit log speaks of them; who leaves is shut out.
/// </summary>
public sealed class StaffMember : IdentityUser<StaffId>
{
    /// <summary>Longest name and mail address.</summary>
    public const int MaxLength = 200;

    private StaffMember() { }

    /// <param name="mail">Their mail address, by which they sign in where they have no passkey.</param>
    /// <param name="language">The language that the newsroom speaks to them: <c>en</c>, <c>ru</c>.</param>
    /// <param name="id">The one that a passkey was made for; a new one unless given.</param>
    public StaffMember(string name, string mail, Role role, string language, Instant now, StaffId? id = null)
    {
        (Id, Name, Role, Language, JoinedAt) = (id ?? StaffId.New(), name, role, language, now);
        (UserName, Email) = (mail, mail);
    }

    /// <summary>As colleagues read it.</summary>
    public string Name { get; private set; } = "";

    public Role Role { get; private set; }

    public string Language { get; private set; } = "";

    /// <summary>Whose byline is theirs; null while they have none.</summary>
    public PersonId? Byline { get; private set; }

    public Instant JoinedAt { get; private set; }

    /// <summary>Since when they are shut out; null for whoever may come in.</summary>
    public Instant? ShutOutAt { get; private set; }

    public void Introduce(string name, string language) => (Name, Language) = (name, language);

    public void Become(Role role) => Role = role;

    public void SignAs(PersonId? byline) => Byline = byline;

    public void ShutOut(Instant now) => ShutOutAt ??= now;

    public void LetIn() => ShutOutAt = null;
}
