namespace Dastan.Domain.Amounts;

/// <summary>A text cut into tokens, and what stands at each.</summary>
internal sealed class Passage(string text, Lexicon lexicon)
{
    private const int LongestPhrase = 4;

    private readonly List<Token> tokens = WithPhrases(text, lexicon);
    private Dictionary<string, int>? places;

    public string Text => text;

    public string Language => lexicon.Language;

    public int Count => tokens.Count;

    public Token this[int at] => tokens[at];

    public ReadOnlySpan<char> Written(int at) => text.AsSpan(tokens[at].Start, tokens[at].End - tokens[at].Start);

    public bool IsWord(int at) => at >= 0 && at < Count && tokens[at].Kind is TokenKind.Word;

    public bool IsNumber(int at) => at >= 0 && at < Count && tokens[at].Kind is TokenKind.Number;

    public bool IsSign(int at, char sign) =>
        at >= 0 && at < Count && tokens[at].Kind is TokenKind.Sign && text[tokens[at].Start] == sign;

    /// <summary>Whether nothing stands before it, not even a space.</summary>
    public bool IsGlued(int at) => at > 0 && at < Count && tokens[at].Before is Gap.None;

    /// <summary>Whether it stands in one paragraph with the token before it.</summary>
    public bool Follows(int at) => at > 0 && at < Count && tokens[at].Before is not Gap.Paragraph;

    /// <summary>What stands at a token in a sense: the longest phrase, or the word alone.</summary>
    /// <param name="end">The first token behind it; <paramref name="at"/> where there is none.</param>
    public Sense? Find(int at, SenseKind kind, out int end) => Find(at, sense => sense.Kind == kind, out end);

    public Sense? Find(int at, Func<Sense, bool> fits, out int end)
    {
        end = at;
        if (at < 0 || at >= Count)
            return null;
        if (Among(tokens[at].Phrase, fits) is { } phrase)
        {
            end = tokens[at].PhraseEnd;
            return phrase;
        }
        if (Among(tokens[at].Senses, fits) is not { } word)
            return null;
        end = at + 1;
        return word;
    }

    /// <summary>What stands right before a token in a sense, as a word or a phrase.</summary>
    public Sense? FindBefore(int end, SenseKind kind, out int start)
    {
        for (start = Math.Max(0, end - LongestPhrase); start < end; start++)
            if (Find(start, kind, out var stop) is { } sense && stop == end)
                return sense;
        start = end;
        return null;
    }

    /// <summary>The next token, past a hyphen that joins it: "12-cent".</summary>
    public int PastHyphen(int at) =>
        (IsSign(at, '-') || IsSign(at, '\u2011') || IsSign(at, '\u2010')) && IsGlued(at) && IsGlued(at + 1)
            ? at + 1
            : at;

    /// <summary>How often each country is named, by the first two letters of its currency.</summary>
    public int MentionsOf(string country)
    {
        if (places is null)
        {
            places = [];
            for (var at = 0; at < Count; at++)
                if (Find(at, SenseKind.Place, out _) is { } place)
                    places[place.Key] = places.GetValueOrDefault(place.Key) + 1;
        }
        return places.GetValueOrDefault(country);
    }

    private static List<Token> WithPhrases(string text, Lexicon lexicon)
    {
        var tokens = Tokens.Of(text, lexicon);
        for (var at = 0; at < tokens.Count; at++)
            if (tokens[at].Is(SenseKind.Starts))
                tokens[at] = WithPhrase(text, lexicon, tokens, at);
        return tokens;
    }

    private static Token WithPhrase(string text, Lexicon lexicon, List<Token> tokens, int first)
    {
        var found = tokens[first];
        for (var at = first + 1; at < Math.Min(first + LongestPhrase, tokens.Count); at++)
        {
            if (tokens[at].Before is Gap.Paragraph || tokens[at].Kind is TokenKind.Number)
                break;
            if (lexicon.FindPhrase(text.AsSpan(found.Start, tokens[at].End - found.Start)) is { Length: > 0 } senses)
                found = found with { Phrase = senses, PhraseEnd = at + 1 };
        }
        return found;
    }

    private static Sense? Among(Sense[] senses, Func<Sense, bool> fits)
    {
        foreach (var sense in senses)
            if (fits(sense))
                return sense;
        return null;
    }
}
