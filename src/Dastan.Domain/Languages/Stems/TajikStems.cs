namespace Dastan.Domain.Languages.Stems;

/// <summary>Stems of Tajik words, by cutting plural, izofat, clitics and the endings of person.</summary>
/// <remarks>Our own, from the grammar; light, since Tajik nouns change little.</remarks>
internal static class TajikStems
{
    private const int Shortest = 3;
    private const string Vowels = "аеиоуэюяӣӯ";

    private static readonly string[] PluralsOfPeople = ["енро", "ени", "ен"];

    private static readonly string[] Endings =
    [
        .. "ҳоямон ҳоятон ҳояшон ҳояш ҳоят ҳоям ҳоеро ҳоро ҳои ҳое ҳо гонро гони гон онро они он амон атон ашон".Split(
            ' '
        ),
        // Of words as they are looked up, without the dots: "донишҷӯён".
        .. PluralsOfPeople,
        .. "тарини тарин тар ро аст анд янд яд ям яш ят аш ат ам ад ем ед ӣ и е а".Split(' '),
    ];

    /// <summary>The stem of a word in lower case.</summary>
    public static string Of(string word)
    {
        var rest = WithoutPrefix(word);
        while (Ending(rest) is { Length: > 0 } ending)
            rest = rest[..^ending.Length];

        return rest.ToString();
    }

    // A present or habitual verb: мекунад, намекунанд.
    private static ReadOnlySpan<char> WithoutPrefix(string word)
    {
        var isVerb = word.EndsWith('д') || word.EndsWith('м');
        if (isVerb && word.Length > 7 && word.StartsWith("наме", StringComparison.Ordinal))
            return word.AsSpan(4);

        return isVerb && word.Length > 5 && word.StartsWith("ме", StringComparison.Ordinal) ? word.AsSpan(2) : word;
    }

    private static string Ending(ReadOnlySpan<char> word)
    {
        foreach (var ending in Endings)
            if (word.EndsWith(ending, StringComparison.Ordinal) && Fits(word[..^ending.Length], ending))
                return ending;

        return "";
    }

    private static bool Fits(ReadOnlySpan<char> rest, string ending)
    {
        if (rest.Length < Shortest || !rest.ContainsAny(Vowels))
            return false;
        var isBehindVowel = Vowels.Contains(rest[^1]);
        return PluralsOfPeople.Contains(ending)
            ? isBehindVowel
            : !isBehindVowel || !Vowels.Contains(ending[0]) || ending is "и" or "ӣ" or "е";
    }
}
