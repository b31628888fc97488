namespace Dastan.Web.Newsroom.Audit;

/// <summary>A page of the audit log, the newest first.</summary>
/// <param name="Members">Who may be chosen: their ids and names.</param>
/// <param name="OlderAddress">Where it goes on; null at its end.</param>
public sealed record AuditView(
    AuditAsked Asked,
    IReadOnlyList<(string Id, string Name)> Members,
    IReadOnlyList<string> Acts,
    IReadOnlyList<string> Kinds,
    IReadOnlyList<AuditLine> Lines,
    string? OlderAddress
);

/// <param name="When">As written in the language of the page.</param>
public sealed record AuditLine(
    string When,
    string Who,
    string Act,
    string Kind,
    string Thing,
    string From,
    string Before,
    string After
);
