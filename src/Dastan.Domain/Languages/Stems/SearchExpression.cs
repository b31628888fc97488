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

    /// <summary>Every stem that a story may have because of it.</summary>
    public IEnumerable<string> AllStems =>
        this switch
        {
            Phrase phrase => phrase.Stems,
            All all => all.Of.SelectMany(one => one.AllStems),
            Any any => any.Of.SelectMany(one => one.AllStems),
            Except except => except.Of.AllStems,
            _ => [],
        };

    /// <summary>Must several words meet in a story, or some not be there?</summary>
    public bool Meets =>
        this switch
        {
            Phrase phrase => phrase.Stems.Count > 1,
            Any any => any.Of.Any(one => one.Meets),
            All or Except => true,
            _ => false,
        };

    /// <summary>In how many stories what must be there can be at most; no bound for what only begins so.</summary>
    /// <param name="stories">In how many stories a stem is.</param>
    public long Rarest(Func<string, long> stories) =>
        this switch
        {
            Phrase phrase => phrase.Stems.Min(stories),
            All all => all.Of.Min(one => one.Rarest(stories)),
            Any any => any.Of.Aggregate(0L, (sum, one) => Math.Min(sum + one.Rarest(stories), int.MaxValue)),
            Except except => except.Of.Rarest(stories),
            _ => int.MaxValue,
        };

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
