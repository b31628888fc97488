using Dastan.Web.Newsroom.SignIn;

namespace Dastan.Web.Newsroom.Account;

/// <summary>Somebody's own account.</summary>
/// <param name="RecoveryCodes">How many are left.</param>
/// <param name="IsSaved">Was something just done?</param>
/// <param name="Problem">Why something was not done; null for nothing.</param>
public sealed record AccountView(
    string Name,
    string Mail,
    string Language,
    bool HasPassword,
    bool HasSecondStep,
    int RecoveryCodes,
    IReadOnlyList<PasskeyLine> Passkeys,
    IReadOnlyList<SessionLine> Sessions,
    bool IsSaved,
    string? Problem
);

/// <param name="Id">Of the credential, in hexadecimal digits.</param>
/// <param name="Made">The day, as written in the language of the page.</param>
public sealed record PasskeyLine(string Id, string Name, string Made);

/// <param name="LastSeen">The time, as written in the language of the page.</param>
public sealed record SessionLine(SessionId Id, string Device, string From, string LastSeen, bool IsThis);

/// <summary>What somebody sends about their account.</summary>
public sealed record AccountForm
{
    public string? Name { get; init; }

    /// <summary>The code of the language that they choose.</summary>
    public string? Language { get; init; }

    public string? OldPassword { get; init; }

    public string? Password { get; init; }

    /// <summary>A new passkey as the browser tells of it, in JSON.</summary>
    public string? Credential { get; init; }

    /// <summary>Six digits from a program that makes codes.</summary>
    public string? Code { get; init; }
}
