namespace Dastan.Domain.Languages.Stems;

/// <summary>Russian stems by the algorithm that Martin Porter published for Snowball.</summary>
/// <remarks>Source: the description at https://snowballstem.org/algorithms/russian/stemmer.html; the code is ours.</remarks>
internal static class RussianStems
{
    private const string Vowels = "аеиоуыэюя";

    // Of each pair the first list is cut only where an а or я stands before it, and that letter stays.
    private static readonly string[] GerundsAfterA = Endings("вшись вши в");
    private static readonly string[] Gerunds = Endings("ившись ывшись ивши ывши ив ыв");
    private static readonly string[] Reflexives = Endings("ся сь");

    private static readonly string[] Adjectives = Endings(
        "ими ыми его ого ему ому ее ие ые ое ей ий ый ой ем им ым ом их ых ую юю ая яя ою ею"
    );

    private static readonly string[] ParticiplesAfterA = Endings("ем нн вш ющ щ");
    private static readonly string[] Participles = Endings("ивш ывш ующ");

    private static readonly string[] VerbsAfterA = Endings("ете йте ешь нно ла на ли ем ло но ет ют ны ть й л н");

    private static readonly string[] Verbs = Endings(
        "ейте уйте ила ыла ена ите или ыли ило ыло ено ует уют ены ить ыть ишь ей уй ил ыл им ым ен ят ит ыт ую ю"
    );

    private static readonly string[] Nouns = Endings(
        "иями ями ами ией иям ием иях ев ов ие ье еи ии ей ой ий ям ем ам ом ах ях ию ью ия ья а е и й о у ы ь ю я"
    );

    /// <summary>The stem of a word in lower case in which ё is already е.</summary>
    public static string Of(string word)
    {
        var start = word.AsSpan().IndexOfAny(Vowels) + 1;
        if (start == 0)
            return word;

        Span<char> letters = stackalloc char[word.Length];
        word.CopyTo(letters);
        var rest = new WordEnd(letters, word.Length);
        var second = rest.RegionAfter(rest.RegionAfter(0, Vowels), Vowels);

        CutInflection(ref rest, start);
        Cut(ref rest, "и", start);
        if (!Cut(ref rest, "ость", second))
            Cut(ref rest, "ост", second);
        CutSuperlative(ref rest, start);
        return rest.Text.ToString();
    }

    private static void CutInflection(ref WordEnd word, int start)
    {
        if (CutEither(ref word, GerundsAfterA, Gerunds, start))
            return;

        CutAny(ref word, Reflexives, start);
        if (CutAny(ref word, Adjectives, start))
            CutEither(ref word, ParticiplesAfterA, Participles, start);
        else if (!CutEither(ref word, VerbsAfterA, Verbs, start))
            CutAny(ref word, Nouns, start);
    }

    private static void CutSuperlative(ref WordEnd word, int start)
    {
        if (Cut(ref word, "ь", start))
            return;
        if (!Cut(ref word, "ейше", start))
            Cut(ref word, "ейш", start);
        if (word.Has("нн") && word.Length - 1 > start)
            word.Cut(1);
    }

    // The longest ending of both lists decides: where it may not be cut, no shorter one is.
    private static bool CutEither(ref WordEnd word, string[] afterA, string[] free, int start)
    {
        var bound = Longest(word, afterA, start);
        var unbound = Longest(word, free, start);
        if (unbound.Length > bound.Length)
        {
            word.Cut(unbound.Length);
            return true;
        }

        var at = word.Length - bound.Length - 1;
        if (bound.Length == 0 || at < start || word[at] is not ('а' or 'я'))
            return false;

        word.Cut(bound.Length);
        return true;
    }

    private static bool CutAny(ref WordEnd word, string[] endings, int start)
    {
        var ending = Longest(word, endings, start);
        word.Cut(ending.Length);
        return ending.Length > 0;
    }

    private static bool Cut(ref WordEnd word, string ending, int start)
    {
        if (!word.Has(ending) || word.Length - ending.Length < start)
            return false;

        word.Cut(ending.Length);
        return true;
    }

    private static string Longest(WordEnd word, string[] endings, int start)
    {
        foreach (var ending in endings)
            if (word.Has(ending) && word.Length - ending.Length >= start)
                return ending;

        return "";
    }

    private static string[] Endings(string endings) => endings.Split(' ');
}
