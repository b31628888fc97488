namespace Dastan.Domain;

/// <summary>Why a rule says no. <see cref="Code"/> is stable and for programs, <see cref="Reason"/> is for people.</summary>
public sealed record Refusal(string Code, string Reason);
