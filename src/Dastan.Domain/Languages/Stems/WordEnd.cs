namespace Dastan.Domain.Languages.Stems;

/// <summary>A word in a buffer of its own that loses its endings one by one.</summary>
internal ref struct WordEnd(Span<char> letters, int length)
{
    private readonly Span<char> letters = letters;

    public int Length { get; private set; } = length;

    public readonly Span<char> Letters => letters;

    public readonly char this[int index] => letters[index];

    public readonly ReadOnlySpan<char> Text => letters[..Length];

    public readonly bool Has(ReadOnlySpan<char> ending) => Text.EndsWith(ending, StringComparison.Ordinal);

    /// <summary>The longest of the endings that the word has; null when it has none. The endings stand longest first.</summary>
    public readonly string? LongestOf(string[] endings)
    {
        foreach (var ending in endings)
            if (Has(ending))
                return ending;

        return null;
    }

    public void Cut(int count) => Length -= count;

    /// <summary>Puts another ending, no longer than the old one or within the buffer, in place of the last letters.</summary>
    public void Replace(int count, ReadOnlySpan<char> ending)
    {
        Length -= count;
        ending.CopyTo(letters[Length..]);
        Length += ending.Length;
    }

    /// <summary>Where the region after the first consonant that follows a vowel begins, counted from a given letter.</summary>
    public readonly int RegionAfter(int start, ReadOnlySpan<char> vowels)
    {
        var at = start;
        while (at < Length && !vowels.Contains(letters[at]))
            at++;

        while (at < Length && vowels.Contains(letters[at]))
            at++;

        return Math.Min(at + 1, Length);
    }
}
