namespace Dastan.Web.Parts;

/// <summary>A time or date twice: for people and for machines.</summary>
/// <param name="Text">In the edition's language and zone: "12 December 2025, 14:05 UTC+5".</param>
/// <param name="Iso">ISO 8601, as <c>datetime</c> wants it: "2025-12-12T09:05:00Z", "2025-12-12".</param>
public sealed record ShownTime(string Text, string Iso);
