using Dastan.Domain.Languages;
using Dastan.Domain.Languages.Stems;

namespace Dastan.Web.Data.Search;

/// <summary>Words that a mistyped one may stand for, by their stems, and which of them are likeliest.</summary>
internal static class Candidates
{
    private const int Most = 12;

    // A letter that the keyboard lacks is likelier than any slip; of slips, two letters swapped.
    private const double LackingLetter = 6;

    /// <summary>For each stem that is a slip away, the first word that has it, and how likely that slip is.</summary>
    public static IReadOnlyDictionary<string, (string Word, double Likelihood)> Of(Word typed, Language language)
    {
        var candidates = new Dictionary<string, (string, double)>();
        foreach (var variant in Misspellings.WithRareLetters(typed))
            Add(variant, LackingLetter);
        foreach (var slip in Misspellings.Of(typed, language))
            Add(slip, Likelihood(typed.Text, slip));

        return candidates;

        void Add(string word, double likelihood)
        {
            foreach (var stem in WordStems.AnyOf(typed with { Text = word }, language))
                if (!candidates.TryGetValue(stem, out var known) || known.Item2 < likelihood)
                    candidates[stem] = (word, likelihood);
        }
    }

    /// <summary>The likeliest of those that are known, best first.</summary>
    /// <param name="known">In how many stories each stem is.</param>
    public static IReadOnlyList<Meant> Best(
        IReadOnlyDictionary<string, (string Word, double Likelihood)> candidates,
        IEnumerable<KeyValuePair<string, int>> known
    ) =>
        [
            .. known
                .OrderByDescending(pair => candidates[pair.Key].Likelihood + Math.Log2(pair.Value))
                .ThenBy(pair => pair.Key, StringComparer.Ordinal)
                .Take(Most)
                .Select(pair => new Meant(candidates[pair.Key].Word, pair.Key)),
        ];

    private static double Likelihood(string typed, string slip)
    {
        var kind =
            slip.Length != typed.Length ? 2
            : slip.Zip(typed).Count(pair => pair.First != pair.Second) == 2 ? 3
            : 0;
        return slip[0] == typed[0] ? kind + 1 : kind;
    }
}

/// <summary>A word that may have been meant, and its stem in the index.</summary>
internal sealed record Meant(string Word, string Stem);
