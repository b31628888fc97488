namespace Dastan.Domain.Languages.Stems;

/// <summary>One word of a text: its normal form, and where it stands in the text.</summary>
/// <param name="Text">
/// In lower case, ё as е, without stress marks; an apostrophe inside is <c>'</c>. At most 64 characters.
/// </param>
/// <param name="Start">The place of its first character in the text, counted in UTF-16 units.</param>
/// <param name="Length">How long it is in the text, in UTF-16 units.</param>
/// <param name="IsJoined">It hangs on the word before it, as in “Нью-Йорк” or “18,5”.</param>
public readonly record struct Word(string Text, int Start, int Length, bool IsJoined)
{
    /// <summary>The letters it is written with: Cyrillic when it has one Cyrillic letter.</summary>
    public Script Script => Text.AsSpan().ContainsAnyInRange('\u0400', '\u04ff') ? Script.Cyrillic : Script.Latin;
}
