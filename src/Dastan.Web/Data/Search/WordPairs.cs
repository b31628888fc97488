namespace Dastan.Web.Data.Search;

/// <summary>
/// Words that stand beside each other, as numbers: what makes a phrase of common words a rare thing to look up. Two pairs may share a
/// number, so one alone tells where a phrase can be, not that it is there.
/// </summary>
public static class WordPairs
{
    /// <summary>Bits of a number. So a story of 200 words has the number of a pair that it lacks once in 1,300 times.</summary>
    public const int Bits = 18;

    private const uint First = 2_166_136_261;
    private const uint Prime = 16_777_619;

    /// <summary>The pairs of a text, in its order.</summary>
    public static IEnumerable<(int Number, int Proof)> In(IReadOnlyList<string> stems) =>
        Enumerable.Range(1, Math.Max(0, stems.Count - 1)).Select(at => Of(stems[at - 1], stems[at]));

    /// <summary>The number of a pair, and another that proves it: both are the same by chance once in 300 million stories.</summary>
    public static (int Number, int Proof) Of(string first, string second)
    {
        // Part of what is stored: FNV-1a over UTF-16, from two different beginnings.
        var number = Hash(second, Hash(first, First) * Prime);
        var proof = Hash(first, Hash(second, ~First) * Prime);
        return (Folded(number), Folded(proof));
    }

    private static uint Hash(string word, uint hash)
    {
        foreach (var letter in word)
            hash = (hash ^ letter) * Prime;
        return hash;
    }

    private static int Folded(uint hash) => (int)((hash ^ (hash >> Bits)) & ((1u << Bits) - 1));
}
