namespace Dastan.Domain.Languages.Stems;

/// <summary>English stems by the algorithm that Martin Porter published as “English (Porter2)”.</summary>
/// <remarks>Source: the description at https://snowballstem.org/algorithms/english/stemmer.html; the code is ours.</remarks>
internal static class EnglishStems
{
    private const string Vowels = "aeiouy";
    private const string ShortEnds = "aeiouywxY";
    private const string BeforeLi = "cdeghkmnrt";

    /// <summary>The stem of a word in lower case, in which an apostrophe is <c>'</c>.</summary>
    public static string Of(string word)
    {
        if (EnglishEndings.Exceptions.TryGetValue(word, out var known))
            return known;
        if (word.Length < 3)
            return word;

        Span<char> letters = stackalloc char[word.Length + 1];
        var rest = new WordEnd(letters, Prepare(word, letters));
        var first = FirstRegion(rest);
        var second = rest.RegionAfter(first, Vowels);

        CutPlural(ref rest);
        if (EnglishEndings.Whole.Contains(rest.Text.ToString()))
            return rest.Text.ToString();

        CutPast(ref rest, first);
        SoftenY(ref rest);
        Exchange(ref rest, EnglishEndings.SecondStep, first, second);
        Exchange(ref rest, EnglishEndings.ThirdStep, first, second);
        CutDerivation(ref rest, second);
        CutLast(ref rest, first, second);
        return rest.Text.ToString().Replace('Y', 'y');
    }

    // A y that begins the word or follows a vowel is a consonant and stands as Y.
    private static int Prepare(string word, Span<char> letters)
    {
        var text = word.AsSpan(word[0] == '\'' ? 1 : 0);
        for (var i = 0; i < text.Length; i++)
            letters[i] = text[i] == 'y' && (i == 0 || Vowels.Contains(letters[i - 1])) ? 'Y' : text[i];

        return text.Length;
    }

    private static int FirstRegion(WordEnd word)
    {
        foreach (var beginning in EnglishEndings.Beginnings)
            if (word.Text.StartsWith(beginning, StringComparison.Ordinal))
                return beginning.Length;

        return word.RegionAfter(0, Vowels);
    }

    private static void CutPlural(ref WordEnd word)
    {
        word.Cut(word.LongestOf(["'s'", "'s", "'"])?.Length ?? 0);
        switch (word.LongestOf(["sses", "ied", "ies", "us", "ss", "s"]))
        {
            case "sses":
                word.Cut(2);
                break;
            case "ied" or "ies":
                word.Cut(word.Length > 4 ? 2 : 1);
                break;
            case "s" when word.Length > 2 && word.Text[..^2].ContainsAny(Vowels):
                word.Cut(1);
                break;
        }
    }

    private static void CutPast(ref WordEnd word, int first)
    {
        switch (word.LongestOf(["eedly", "ingly", "edly", "eed", "ing", "ed"]))
        {
            case "eedly" when word.Length - 5 >= first:
                word.Cut(3);
                break;
            case "eed" when word.Length - 3 >= first:
                word.Cut(1);
                break;
            case "eedly" or "eed" or null:
                break;
            case { } ending when word.Text[..^ending.Length].ContainsAny(Vowels):
                word.Cut(ending.Length);
                MendPast(ref word, first);
                break;
        }
    }

    private static void MendPast(ref WordEnd word, int first)
    {
        var last = word[word.Length - 1];
        var isDouble = word.Length > 1 && last == word[word.Length - 2] && "bdfgmnprt".Contains(last);
        if (word.LongestOf(["at", "bl", "iz"]) is not null)
            word.Replace(0, "e");
        else if (isDouble && !(word.Length == 3 && "aeo".Contains(word[0])))
            word.Cut(1);
        else if (!isDouble && word.Length == first && EndsShort(word))
            word.Replace(0, "e");
    }

    private static void SoftenY(ref WordEnd word)
    {
        if (word.Length > 2 && word[word.Length - 1] is 'y' or 'Y' && !Vowels.Contains(word[word.Length - 2]))
            word.Replace(1, "i");
    }

    private static void Exchange(ref WordEnd word, (string, string)[] step, int first, int second)
    {
        foreach (var (ending, instead) in step)
        {
            if (!word.Has(ending))
                continue;

            var at = word.Length - ending.Length;
            var isRight = ending switch
            {
                "ogi" => at > 0 && word[at - 1] == 'l',
                "li" => at > 0 && BeforeLi.Contains(word[at - 1]),
                "ative" => at >= second,
                _ => true,
            };
            if (at >= first && isRight)
                word.Replace(ending.Length, instead);
            return;
        }
    }

    private static void CutDerivation(ref WordEnd word, int second)
    {
        var ending = word.LongestOf(EnglishEndings.FourthStep);
        if (ending is null || word.Length - ending.Length < second)
            return;
        if (ending != "ion" || word[word.Length - 4] is 's' or 't')
            word.Cut(ending.Length);
    }

    private static void CutLast(ref WordEnd word, int first, int second)
    {
        var at = word.Length - 1;
        if (word.Has("ll") && at >= second)
            word.Cut(1);
        else if (word.Has("e") && (at >= second || (at >= first && !EndsShort(new(word.Letters, at)))))
            word.Cut(1);
    }

    private static bool EndsShort(WordEnd word)
    {
        var length = word.Length;
        if (word.Has("past"))
            return true;
        if (length == 2)
            return Vowels.Contains(word[0]) && !Vowels.Contains(word[1]);

        return length > 2
            && !Vowels.Contains(word[length - 3])
            && Vowels.Contains(word[length - 2])
            && !ShortEnds.Contains(word[length - 1]);
    }
}
