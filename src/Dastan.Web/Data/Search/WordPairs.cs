namespace Dastan.Web.Data.Search;

/// <summary>
/// Words that stand beside each other, as numbers: what makes a phrase of common words a rare thing to look up. Two pairs may share a
/// number, so it only tells where a phrase can be; the words' places tell whether it is there.
/// </summary>
public static class WordPairs
{
    /// <summary>Numbers are below this. About 900 stories of a million have a number for another pair's sake.</summary>
    public const int Count = 1 << 18;

    /// <summary>The pairs of each text, each once.</summary>
    public static IReadOnlyList<int> In(params ReadOnlySpan<IReadOnlyList<string>> texts)
    {
        var pairs = new SortedSet<int>();
        foreach (var stems in texts)
            for (var at = 1; at < stems.Count; at++)
                pairs.Add(Of(stems[at - 1], stems[at]));

        return [.. pairs];
    }

    /// <summary>Part of what is stored: FNV-1a of the UTF-16 of both and a zero between them, folded.</summary>
    public static int Of(string first, string second)
    {
        var hash = 2_166_136_261u;
        foreach (var letter in first)
            hash = (hash ^ letter) * 16_777_619;
        hash *= 16_777_619;
        foreach (var letter in second)
            hash = (hash ^ letter) * 16_777_619;

        return (int)((hash ^ (hash >> 18)) & (Count - 1));
    }
}
