namespace Dastan.Web.Newsroom.Hooks;

/// <summary>All web hooks, and the form of a new one.</summary>
/// <param name="Editions">Codes and names.</param>
public sealed record HooksView(
    IReadOnlyList<HookLine> Hooks,
    HookForm Form,
    IReadOnlyList<(string Code, string Name)> Editions,
    string? Problem
);

/// <param name="State">"on", or why not, in the language of the visit.</param>
public sealed record HookLine(string Id, string Name, string Address, string State);

/// <summary>One web hook.</summary>
/// <param name="Notice">What was done; null for nothing.</param>
/// <param name="OldSecret">That the secret before is signed with too; null where it is not.</param>
public sealed record HookView(
    string Id,
    string State,
    bool IsOn,
    HookForm Form,
    IReadOnlyList<(string Code, string Name)> Editions,
    string? OldSecret,
    string? Notice,
    string? Problem
);

/// <summary>A secret, shown once.</summary>
public sealed record HookSecretView(string Id, string Secret);
