namespace Dastan.Domain.Languages.Stems;

/// <summary>What an index is asked for, in stems, free of any database's syntax.</summary>
public abstract record SearchExpression
{
    private SearchExpression() { }

    /// <summary>Stems that stand one after another; mostly one alone.</summary>
    public sealed record Phrase(IReadOnlyList<string> Stems) : SearchExpression;

    /// <summary>Any stem that begins so.</summary>
    public sealed record Beginning(string Letters) : SearchExpression;

    public sealed record All(IReadOnlyList<SearchExpression> Of) : SearchExpression;

    public sealed record Any(IReadOnlyList<SearchExpression> Of) : SearchExpression;

    public sealed record Except(SearchExpression Of, SearchExpression Unwanted) : SearchExpression;

    /// <summary>Whether a stem is one of those looked for: what the page marks.</summary>
    public bool Wants(string stem) =>
        this switch
        {
            Phrase phrase => phrase.Stems.Contains(stem),
            Beginning beginning => stem.StartsWith(beginning.Letters, StringComparison.Ordinal),
            All all => all.Of.Any(one => one.Wants(stem)),
            Any any => any.Of.Any(one => one.Wants(stem)),
            Except except => except.Of.Wants(stem),
            _ => false,
        };
}
