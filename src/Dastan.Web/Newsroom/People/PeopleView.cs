using Dastan.Domain.Staff;
using Dastan.Web.Newsroom.Texts;

namespace Dastan.Web.Newsroom.People;

/// <summary>Everybody in the newsroom, those who are invited, and the desks.</summary>
/// <param name="Problem">Why something was not done; null for nothing.</param>
/// <param name="Wrong">An invitation with an address that is none; null unless that was typed.</param>
public sealed record PeopleView(
    IReadOnlyList<MemberLine> Members,
    IReadOnlyList<InvitationLine> Invitations,
    IReadOnlyList<DeskLine> Desks,
    IReadOnlyList<Choice> Sections,
    bool IsSaved,
    string? Problem,
    TypedInvitation? Wrong
);

/// <summary>An invitation as it was typed.</summary>
public sealed record TypedInvitation(string Mail, Role Role);

/// <param name="Desks">Their names.</param>
/// <param name="LastSeen">The time, as written in the language of the page; "" while they are nowhere signed in.</param>
/// <param name="ShutOut">Since which day; "" for whoever may come in.</param>
public sealed record MemberLine(
    StaffId Id,
    string Name,
    string Mail,
    Role Role,
    IReadOnlyList<string> Desks,
    int Passkeys,
    bool HasPassword,
    bool HasSecondStep,
    string LastSeen,
    string ShutOut
)
{
    /// <summary>"passkeys: 2, password and code".</summary>
    public string WaysIn(PeopleTexts texts)
    {
        var password = HasSecondStep ? texts.TwoSteps : texts.Password;
        string[] ways =
        [
            .. Passkeys > 0
                ? [Dastan.Domain.Languages.Words.Filled(texts.PasskeyCount, Passkeys)]
                : Array.Empty<string>(),
            .. HasPassword ? [password] : Array.Empty<string>(),
        ];
        return ways is [] ? texts.None : string.Join(", ", ways);
    }
}

/// <param name="Digest">By which it is taken back; it opens nothing.</param>
public sealed record InvitationLine(string Digest, string Mail, Role Role, string Until);

/// <param name="Sections">Their names.</param>
public sealed record DeskLine(DeskId Id, string Name, IReadOnlyList<string> Sections);

/// <summary>Something that may be ticked.</summary>
public sealed record Choice(string Value, string Name, bool IsChosen);

/// <summary>One member.</summary>
/// <param name="Problem">Why something was not done; null for nothing.</param>
public sealed record MemberView(MemberLine Member, IReadOnlyList<Choice> Desks, bool IsSaved, string? Problem);

/// <summary>A link that is shown once.</summary>
/// <param name="Address">Absolute.</param>
/// <param name="Until">The time, as written in the language of the page.</param>
/// <param name="Mailed">What became of the mail with it; "" where there was none to send.</param>
/// <param name="IsOnItsWay">Did the mail server take it?</param>
public sealed record NewLinkView(string Address, string Until, string Mailed, bool IsOnItsWay);

/// <summary>What an administrator sends about people.</summary>
public sealed record PeopleForm
{
    public string? Mail { get; init; }

    public Role? Role { get; init; }

    public string? NameEnglish { get; init; }

    public string? NameRussian { get; init; }

    /// <summary>Ids of desks.</summary>
    public List<Guid> Desks { get; init; } = [];

    /// <summary>Each as <c>en/kazakhstan</c>.</summary>
    public List<string> Sections { get; init; } = [];
}
