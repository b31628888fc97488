using System.Collections.Concurrent;
using System.Collections.Frozen;
using Dastan.Domain.Languages;

namespace Dastan.Domain.Amounts;

/// <summary>
/// What words can mean in a language: its own, and beside them the currencies and countries in English and Russian, and the signs and codes that are the
/// same everywhere.
/// </summary>
internal sealed class Lexicon
{
    private const int LongestKey = 48;
    private const int LongestEnding = 14;

    // Most words have nothing to do with money, and their first letters say so. No stem is shorter.
    private const int Begins = 3;

    private static readonly ConcurrentDictionary<string, Lexicon> ByLanguage = new();
    private static readonly Sense[] Nothing = [];

    private readonly FrozenDictionary<string, Sense[]>.AlternateLookup<ReadOnlySpan<char>> words;
    private readonly FrozenDictionary<string, Sense[]>.AlternateLookup<ReadOnlySpan<char>> phrases;

    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> beginnings;

    private Lexicon(string language)
    {
        var own = WordTable.Read(language);
        var signs = WordTable.Read("symbols").Concat(WordTable.Codes());
        var others = new[] { "en", "ru" }
            .Where(other => other != language)
            .SelectMany(WordTable.Read)
            .Where(entry => entry.Sense.Kind is SenseKind.Unit or SenseKind.Cents or SenseKind.Tail or SenseKind.Place);
        var all = new Dictionary<string, List<Sense>>();
        var phrased = new Dictionary<string, List<Sense>>();
        foreach (var (form, sense) in own.Concat(signs).Concat(others))
            Add(form, sense, all, phrased);

        words = Frozen(all);
        beginnings = all
            .Keys.Select(key => key[..Math.Min(Begins, key.Length)])
            .ToFrozenSet()
            .GetAlternateLookup<ReadOnlySpan<char>>();
        phrases = Frozen(phrased);
        Language = language;
    }

    public string Language { get; }

    public static Lexicon Of(Language language) => ByLanguage.GetOrAdd(language.Code, code => new(code));

    /// <summary>What a word or sign, as it stands in a text, can mean.</summary>
    public Sense[] Find(ReadOnlySpan<char> written)
    {
        Span<char> folded = stackalloc char[LongestKey];
        var word = folded[..Fold(written, folded)];
        Sense[] found = Nothing;
        if (word.Length > Begins && !beginnings.Contains(word[..Begins]))
            return found;
        for (var length = word.Length; length > 0 && word.Length - length <= LongestEnding; length--)
        {
            if (
                !words.TryGetValue(word[..length], out var senses)
                || Fitting(senses, word[length..], written) is not { Length: > 0 } fitting
            )
                continue;
            found = found.Length is 0 ? fitting : [.. found, .. fitting];
            if (length < word.Length)
                break;
        }
        return found;
    }

    /// <summary>What several words can mean together, as they stand in a text.</summary>
    public Sense[] FindPhrase(ReadOnlySpan<char> written)
    {
        Span<char> folded = stackalloc char[LongestKey];
        if (written.Length > LongestKey)
            return Nothing;
        var phrase = folded[..Fold(written, folded)];
        return phrases.TryGetValue(phrase, out var senses) ? Fitting(senses, "", written) : Nothing;
    }

    // Nearly all words have one list of senses that all fit, which is then given as it is.
    private static Sense[] Fitting(Sense[] senses, ReadOnlySpan<char> rest, ReadOnlySpan<char> written)
    {
        var fitting = 0;
        foreach (var sense in senses)
            if (Fits(sense, rest, written))
                fitting++;
        if (fitting == senses.Length)
            return senses;
        if (fitting is 0)
            return Nothing;
        var kept = new List<Sense>(fitting);
        foreach (var sense in senses)
            if (Fits(sense, rest, written))
                kept.Add(sense);
        return [.. kept];
    }

    private static bool Fits(Sense sense, ReadOnlySpan<char> rest, ReadOnlySpan<char> written) =>
        (rest.IsEmpty || sense.Endings?.Allow(rest) is true)
        && (sense.Exactly is null || written.SequenceEqual(sense.Exactly));

    /// <summary>Small letters, one kind of apostrophe and of space, ё as е, and nothing that no reader sees.</summary>
    private static int Fold(ReadOnlySpan<char> written, Span<char> folded)
    {
        var length = 0;
        foreach (var letter in written[..Math.Min(written.Length, folded.Length)])
            if (!Tokens.IsSilent(letter) && letter is not '\u0301')
                folded[length++] = letter switch
                {
                    'ё' or 'Ё' => 'е',
                    _ when Tokens.IsApostrophe(letter) => '\'',
                    _ when char.IsWhiteSpace(letter) => ' ',
                    _ => char.ToLowerInvariant(letter),
                };
        return length;
    }

    private static void Add(
        string form,
        Sense sense,
        Dictionary<string, List<Sense>> all,
        Dictionary<string, List<Sense>> phrased
    )
    {
        Span<char> folded = stackalloc char[LongestKey];
        var key = new string(folded[..Fold(form, folded)]);
        var first = FirstWord(key);
        var senses = Senses(first == key ? all : phrased, key);
        var isKnown = senses.Any(known =>
            known.Exactly == sense.Exactly && (known.Kind == sense.Kind || (known.IsCurrency && sense.IsCurrency))
        );
        if (!isKnown)
            senses.Add(sense);
        if (first != key && Senses(all, first).All(known => known.Kind is not SenseKind.Starts))
            Senses(all, first).Add(new(SenseKind.Starts, ""));
    }

    private static List<Sense> Senses(Dictionary<string, List<Sense>> all, string key) =>
        all.TryGetValue(key, out var senses) ? senses : all[key] = [];

    private static string FirstWord(string key)
    {
        var length = 0;
        while (length < key.Length && (char.IsLetter(key[length]) || (key[length] is '\'' && length + 1 < key.Length)))
            length++;
        return key[..Math.Max(1, length)];
    }

    private static FrozenDictionary<string, Sense[]>.AlternateLookup<ReadOnlySpan<char>> Frozen(
        Dictionary<string, List<Sense>> senses
    ) =>
        senses
            .ToFrozenDictionary(entry => entry.Key, entry => entry.Value.ToArray(), StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
}
