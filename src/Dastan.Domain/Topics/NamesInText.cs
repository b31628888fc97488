using Dastan.Domain.Languages;
using Dastan.Domain.Languages.Stems;

namespace Dastan.Domain.Topics;

/// <summary>Finds known names in a text, with whatever endings they have there.</summary>
public static class NamesInText
{
    private const int KeyLength = 4;
    private const int SurnameEnding = 2;

    /// <summary>The things that are named, the most often named first; of two named as often the one that is named first.</summary>
    /// <param name="things">With all that they are called. A name inside a longer one that is known too does not count: "Asia" in "Central Asia".</param>
    public static IReadOnlyList<T> Find<T>(
        string text,
        Language language,
        IEnumerable<(T Thing, IEnumerable<string> Names)> things
    )
        where T : notnull
    {
        var known = new Dictionary<string, List<(T Thing, string[] Stems)>>(StringComparer.Ordinal);
        var isLoose = language == Language.Russian;
        foreach (var (thing, names) in things)
        foreach (var name in names)
            if (StemsOf(name, language) is [var first, ..] stems)
                (known.TryGetValue(Key(first), out var list) ? list : known[Key(first)] = []).Add((thing, stems));

        var words = StemsOf(text, language);
        var times = new OrderedDictionary<T, int>();
        for (var at = 0; at < words.Length; )
        {
            var (thing, length) = LongestAt(words, at, known, isLoose);
            if (length > 0)
                times[thing!] = times.GetValueOrDefault(thing!) + 1;
            at += Math.Max(1, length);
        }
        return [.. times.OrderByDescending(named => named.Value).Select(named => named.Key)];
    }

    private static (T? Thing, int Length) LongestAt<T>(
        string[] words,
        int at,
        Dictionary<string, List<(T Thing, string[] Stems)>> known,
        bool isLoose
    )
    {
        (T? Thing, int Length) longest = (default, 0);
        if (known.TryGetValue(Key(words[at]), out var begun))
            foreach (var (thing, stems) in begun)
                if (stems.Length > longest.Length && StandsAt(words, at, stems, isLoose))
                    longest = (thing, stems.Length);
        return longest;
    }

    private static bool StandsAt(string[] words, int at, string[] stems, bool isLoose)
    {
        if (at + stems.Length > words.Length)
            return false;
        for (var i = 0; i < stems.Length; i++)
            if (words[at + i] != stems[i] && !(isLoose && DifferByEnding(words[at + i], stems[i])))
                return false;
        return true;
    }

    // What ends a Russian surname may be cut off as an ending or not: "Жапаров", "Жапаровым".
    private static bool DifferByEnding(string one, string other) =>
        Math.Min(one.Length, other.Length) >= KeyLength
        && Math.Abs(one.Length - other.Length) == SurnameEnding
        && (one.StartsWith(other, StringComparison.Ordinal) || other.StartsWith(one, StringComparison.Ordinal));

    private static string Key(string stem) => stem.Length <= KeyLength ? stem : stem[..KeyLength];

    private static string[] StemsOf(string text, Language language) =>
        [.. WordFinder.In(text).Select(word => WordStems.Of(word, language))];
}
