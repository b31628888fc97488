namespace Dastan.Domain;

/// <summary>Why a rule says no. <see cref="Code"/> is stable and for programs, <see cref="Reason"/> is for people.</summary>
public sealed record Refusal(string Code, string Reason)
{
    /// <summary>The names and numbers in the reason, in the order in which a translation refers to them as {0}, {1} …</summary>
    public IReadOnlyList<string> With { get; init; } = [];
}
