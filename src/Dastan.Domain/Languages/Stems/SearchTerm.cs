namespace Dastan.Domain.Languages.Stems;

/// <summary>A word or phrase of a query, with every form it can have in the index.</summary>
/// <param name="Words">One word, or the words of a phrase in their order.</param>
/// <param name="IsUnwanted">A minus stood before it.</param>
public sealed record SearchTerm(IReadOnlyList<Word> Words, bool IsUnwanted)
{
    /// <summary>As it is shown to the reader: in the normal form of its words.</summary>
    public string Text => string.Join(' ', Words.Select(word => word.Text));

    /// <summary>A common word that says nothing by itself.</summary>
    public bool IsWeak => Words is [var word] && StopWords.Has(word.Text);

    /// <summary>The term by the stems of each language it can be in.</summary>
    public SearchExpression Expression(Language language) => AnyOf([.. Phrases(language)]);

    /// <summary>The term, and for a single word whatever begins with so many letters of its stem.</summary>
    public SearchExpression Widened(Language language, int letters) =>
        AnyOf([.. Phrases(language), .. Roots(language, letters).Select(root => new SearchExpression.Beginning(root))]);

    /// <summary>Is there anything that begins like it?</summary>
    public bool CanWiden(Language language, int letters) => Roots(language, letters).Any();

    private IEnumerable<string> Roots(Language language, int letters) =>
        Words is [var word] && word.Text.Length >= letters
            ? WordStems
                .AnyOf(word, language)
                .Select(stem => stem.Length > letters ? stem[..letters] : stem)
                .Where(root => root.Length == letters)
                .Distinct()
            : [];

    private IEnumerable<SearchExpression> Phrases(Language language)
    {
        if (Words is [var word])
            return WordStems.AnyOf(word, language).Select(stem => new SearchExpression.Phrase([stem]));

        return Language
            .All.Prepend(language)
            .Select(one => Words.Select(part => WordStems.Of(part, one)).ToList())
            .DistinctBy(stems => string.Join(' ', stems))
            .Select(stems => new SearchExpression.Phrase(stems));
    }

    private static SearchExpression AnyOf(IReadOnlyList<SearchExpression> choices) =>
        choices is [var one] ? one : new SearchExpression.Any(choices);
}
