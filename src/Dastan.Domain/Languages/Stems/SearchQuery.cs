namespace Dastan.Domain.Languages.Stems;

/// <summary>
/// A query as a reader types it: words that all must be there, phrases in quotes, what is unwanted with a minus. Whatever
/// else is typed is no syntax, but words.
/// </summary>
/// <param name="Typed">The query as it was typed.</param>
/// <param name="Terms">At most <see cref="MaxTerms"/>; what is typed after them is not asked for.</param>
/// <param name="Language">The language of the edition it is asked in, whose stems come first.</param>
public sealed record SearchQuery(string Typed, IReadOnlyList<SearchTerm> Terms, Language Language)
{
    public const int MaxTerms = 16;

    // With more words than this, each left out in turn asks for too much at once.
    private const int MostLoose = 8;

    private const string Quotes = "\"“”„«»";

    /// <summary>What a story must have besides the words; null for nothing. Alone it is a query too.</summary>
    public SearchExpression? Besides { get; init; }

    /// <summary>Reads what was typed; any text at all is a query, if only an empty one.</summary>
    public static SearchQuery Of(string text, Language language)
    {
        var terms = new List<SearchTerm>();
        foreach (var word in WordFinder.In(text))
        {
            var isQuoted = text.Take(word.Start).Count(letter => Quotes.Contains(letter)) % 2 == 1;
            var opens = isQuoted && IsFirstInQuotes(text, word);
            if ((isQuoted && !opens || word.IsJoined) && terms.Count > 0)
                terms[^1] = terms[^1] with { Words = [.. terms[^1].Words, word] };
            else
                terms.Add(new SearchTerm([word], HasMinus(text, word)));
        }

        return new(text, [.. terms.Take(MaxTerms)], language);
    }

    /// <summary>What the reader looks for. A common word counts only where no other stands beside it.</summary>
    public IReadOnlyList<SearchTerm> Wanted
    {
        get
        {
            var wanted = Terms.Where(term => !term.IsUnwanted).ToList();
            return wanted.Exists(term => !term.IsWeak) ? [.. wanted.Where(term => !term.IsWeak)] : wanted;
        }
    }

    public bool IsEmpty => Wanted.Count == 0 && Besides is null;

    /// <summary>Every word by its stems. Not for an empty query.</summary>
    public SearchExpression Strictly() => Whole([.. Wanted.Select(term => term.Expression(Language))]);

    /// <summary>Every word by its stems or by whatever begins like them: for who found little. Null where that is no wider.</summary>
    public SearchExpression? Widely(int letters) =>
        Wanted.Any(term => term.CanWiden(Language, letters))
            ? Whole([.. Wanted.Select(term => term.Widened(Language, letters))])
            : null;

    /// <summary>All words but one, whichever; null for a single word, and for more than 8.</summary>
    public SearchExpression? Loosely()
    {
        var wanted = Wanted.Select(term => term.Expression(Language)).ToList();
        if (wanted.Count is < 2 or > MostLoose)
            return null;

        var some = wanted.Select((_, left) => AllOf([.. wanted.Where((_, at) => at != left)]));
        return Whole([new SearchExpression.Any([.. some])]);
    }

    /// <summary>The query with other words in the place of some, any of which will do.</summary>
    public SearchExpression Instead(IReadOnlyDictionary<SearchTerm, IReadOnlyList<string>> meant) =>
        Whole([
            .. Wanted.Select(term =>
                meant.TryGetValue(term, out var stems)
                    ? new SearchExpression.Any([.. stems.Select(stem => new SearchExpression.Phrase([stem]))])
                    : term.Expression(Language)
            ),
        ]);

    private SearchExpression Whole(IReadOnlyList<SearchExpression> wanted)
    {
        var unwanted = Terms.Where(term => term.IsUnwanted).Select(term => term.Expression(Language)).ToList();
        var all = AllOf(Besides is null ? wanted : [.. wanted, Besides]);
        return unwanted.Count == 0 ? all : new SearchExpression.Except(all, new SearchExpression.Any(unwanted));
    }

    private static SearchExpression AllOf(IReadOnlyList<SearchExpression> wanted) =>
        wanted is [var one] ? one : new SearchExpression.All(wanted);

    private static bool IsFirstInQuotes(string text, Word word)
    {
        var between = text.AsSpan(0, word.Start);
        return !WordFinder.In(text[(between.LastIndexOfAny(Quotes) + 1)..word.Start]).Any();
    }

    private static bool HasMinus(string text, Word word)
    {
        var before = text.AsSpan(0, word.Start).TrimEnd(Quotes);
        return before.EndsWith("-") && (before.Length == 1 || char.IsWhiteSpace(before[^2]));
    }
}
