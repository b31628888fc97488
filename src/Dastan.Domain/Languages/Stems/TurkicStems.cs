using System.Buffers;
using System.Collections.Frozen;

namespace Dastan.Domain.Languages.Stems;

/// <summary>Stems of Kazakh, Kyrgyz, Uzbek and Turkmen words, by cutting the endings that these languages string together.</summary>
/// <remarks>
/// Our own: from the end inwards, the longest ending that fits is cut, cases and possessives from any word, voice and
/// negation only after an ending of time. A noun and a verb end up alike where their endings look alike.
/// </remarks>
internal sealed class TurkicStems(TurkicEndings endings)
{
    private const int Longest = 9;

    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> nouns = Lookup(endings.Nouns, endings);
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> times = Lookup(endings.Times, endings);
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> voices = Lookup(endings.Voices, endings);
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> passives = Lookup(endings.Passives, endings);
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> makers = Lookup(endings.Makers, endings);
    private readonly SearchValues<char> vowels = SearchValues.Create(endings.Vowels);
    private readonly SearchValues<char> front = SearchValues.Create(endings.Front);
    private readonly SearchValues<char> harmonic = SearchValues.Create(endings.Front + endings.Back);

    /// <summary>The stem of a word in lower case.</summary>
    public string Of(string word)
    {
        var text = word.AsSpan();
        var isVerb = CutInflection(ref text, out var isEither);
        if (isVerb)
            while (Cut(ref text, voices, endings.Shortest)) { }
        else
            CutFormation(ref text, isEither);

        if (text.Length > 3 && endings.Dropped.Contains(text[^1]))
            text = text[..^1];

        return endings.Hardened(text[^1]) is var last && last == text[^1]
            ? text.ToString()
            : string.Concat(text[..^1], [last]);
    }

    private bool CutInflection(ref ReadOnlySpan<char> text, out bool isEither)
    {
        var verbEndings = 0;
        isEither = false;
        while (true)
        {
            var noun = verbEndings == 0 ? Ending(text, nouns, endings.Shortest) : 0;
            var time = verbEndings < 3 ? Ending(text, times, endings.Shortest) : 0;
            if (noun == 0 && time == 0)
                return verbEndings > 0;

            if (time > noun)
                verbEndings++;
            else
                isEither |= time == noun;

            text = text[..^Math.Max(noun, time)];
        }
    }

    private void CutFormation(ref ReadOnlySpan<char> text, bool isEither)
    {
        if (isEither)
            Cut(ref text, passives, 4);

        while (Cut(ref text, makers, 4))
        while (Cut(ref text, nouns, 4)) { }
    }

    private bool Cut(
        ref ReadOnlySpan<char> text,
        FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> set,
        int shortest
    )
    {
        var length = Ending(text, set, shortest);
        text = text[..^length];
        return length > 0;
    }

    private int Ending(ReadOnlySpan<char> text, FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> set, int shortest)
    {
        for (var length = Math.Min(Longest, text.Length - shortest); length > 0; length--)
            if (set.Contains(text[^length..]) && Fits(text[..^length], text[^length..], shortest))
                return length;

        return 0;
    }

    private bool Fits(ReadOnlySpan<char> rest, ReadOnlySpan<char> ending, int shortest)
    {
        if (!rest.ContainsAny(vowels) || !InHarmony(rest, ending))
            return false;

        var isVowelBefore = vowels.Contains(rest[^1]);
        // Behind a vowel endings begin with д; a т there is the noun's own: "өкмөтү".
        if (isVowelBefore && ending.Length > 1 && ending[0] is 'т')
            return false;
        if (vowels.Contains(ending[0]))
            return !isVowelBefore;

        return ending.Length > 1 || (isVowelBefore && rest.Length > shortest);
    }

    private bool InHarmony(ReadOnlySpan<char> rest, ReadOnlySpan<char> ending)
    {
        var stemVowel = rest.LastIndexOfAny(harmonic);
        var endingVowel = ending.IndexOfAny(harmonic);
        return stemVowel < 0
            || endingVowel < 0
            || rest[^1] == 'ь'
            || front.Contains(rest[stemVowel]) == front.Contains(ending[endingVowel]);
    }

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup(
        string patterns,
        TurkicEndings endings
    ) =>
        patterns
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(endings.Forms)
            .ToFrozenSet(StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
}
