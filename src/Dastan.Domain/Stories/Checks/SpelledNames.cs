using Dastan.Domain.Languages;
using Dastan.Domain.Languages.Stems;

namespace Dastan.Domain.Stories.Checks;

/// <summary>
/// Names that differ by one letter: "Tokayev" and "Tokaev". A name is a word that stands with a capital within a sentence. Endings are no difference: they
/// are cut off first, and what differs in the last two letters alone is taken for one.
/// </summary>
internal sealed class SpelledNames
{
    // Of shorter names too many are one letter apart: Iran and Iraq.
    private const int Shortest = 5;

    private const int EndingLength = 2;

    private const int LongestRest = 3;

    // By stem, in the order of the text: as it is written first, and how often.
    private readonly OrderedDictionary<string, (string Written, int Times)> names = new(StringComparer.Ordinal);
    private readonly Language language;

    public SpelledNames(string text, Language language)
    {
        this.language = language;
        foreach (var word in WordFinder.In(text).Where(word => IsName(text, word)))
        {
            var stem = WordStems.Of(word, language);
            var written = text.Substring(word.Start, word.Length);
            var (known, times) = names.GetValueOrDefault(stem, (written, 0));
            names[stem] = (known, times + 1);
        }
    }

    /// <summary>Pairs of names of the text; the one that it writes more often first.</summary>
    public IEnumerable<(string One, string Other)> InTwoWays()
    {
        var all = names.OrderByDescending(name => name.Value.Times).ToList();
        for (var one = 0; one < all.Count; one++)
        for (var other = one + 1; other < all.Count; other++)
            if (AreAlike(all[one].Key, all[other].Key))
                yield return (all[one].Value.Written, all[other].Value.Written);
    }

    /// <summary>Names of the text that are nearly, and not quite, one that the paper knows.</summary>
    public IEnumerable<(string Written, string Known)> OtherThan(IEnumerable<string> knownNames)
    {
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in knownNames)
        foreach (var word in WordFinder.In(name).Where(word => word.Length >= Shortest))
            known.TryAdd(WordStems.Of(word, language), name.Substring(word.Start, word.Length));
        foreach (var (stem, (written, _)) in names.Where(name => !known.ContainsKey(name.Key)))
            if (known.FirstOrDefault(one => AreAlike(one.Key, stem)).Value is { } writes)
                yield return (written, writes);
    }

    private static bool IsName(string text, Word word) =>
        word.Length >= Shortest
        && char.IsUpper(text[word.Start])
        && !char.IsUpper(text[word.Start + 1])
        && IsWithinSentence(text, word.Start);

    // What begins a sentence has a capital anyway.
    private static bool IsWithinSentence(string text, int start)
    {
        var before = start - 1;
        while (before >= 0 && text[before] is ' ' or '\u00a0')
            before--;
        return before >= 0
            && before < start - 1
            && (char.IsLetterOrDigit(text[before]) || text[before] is ',' or ')' or '-' or '–' or '—');
    }

    private static bool AreAlike(string one, string other)
    {
        if (
            one[0] != other[0]
            || one.StartsWith(other, StringComparison.Ordinal)
            || other.StartsWith(one, StringComparison.Ordinal)
        )
            return false;
        var at = one.AsSpan().CommonPrefixLength(other);
        var first = one.AsSpan(at);
        var second = other.AsSpan(at);
        return AreSame(first[1..], second) // one letter more
            || AreSame(first, second[1..]) // one less
            || AreSame(first[1..], second[1..]) // another
            || (
                first.Length > 1
                && second.Length > 1
                && first[0] == second[1]
                && first[1] == second[0]
                && AreSame(first[2..], second[2..])
            ); // two in each other's place
    }

    // But for an ending, which is not always cut off where it begins.
    private static bool AreSame(ReadOnlySpan<char> one, ReadOnlySpan<char> other) =>
        Math.Abs(one.Length - other.Length) <= LongestRest
        && Math.Min(one.Length, other.Length) >= EndingLength
        && one.CommonPrefixLength(other) == Math.Min(one.Length, other.Length);
}
