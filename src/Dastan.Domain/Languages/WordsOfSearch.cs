namespace Dastan.Domain.Languages;

/// <summary>Search, and pages that say no.</summary>
public sealed partial record Words
{
    /// <summary>Before anything was asked: what can be searched and how.</summary>
    public required string SearchAdvice { get; init; }

    public required Counted ResultsCounted { get; init; }

    /// <summary>{0} the query.</summary>
    public required string NothingFound { get; init; }

    /// <summary>What to try then.</summary>
    public required string NothingFoundAdvice { get; init; }

    /// <summary>{0} what was typed, {1} what was looked for in its place.</summary>
    public required string SearchedInstead { get; init; }

    /// <summary>{0} what was typed: a link to search for just that.</summary>
    public required string SearchExactly { get; init; }

    /// <summary>Over topics and people whose names match.</summary>
    public required string MatchingPlaces { get; init; }

    /// <summary>Over the filters.</summary>
    public required string Narrow { get; init; }

    public required string FilterSection { get; init; }

    public required string FilterTopic { get; init; }

    public required string FilterAuthor { get; init; }

    public required string FilterOrder { get; init; }

    public required string FilterFrom { get; init; }

    public required string FilterUntil { get; init; }

    /// <summary>The choice that filters nothing.</summary>
    public required string FilterAll { get; init; }

    public required string OrderBestFirst { get; init; }

    public required string OrderNewestFirst { get; init; }

    /// <summary>The button that searches again with the filters chosen.</summary>
    public required string ApplyFilters { get; init; }

    public required string ClearFilters { get; init; }

    /// <summary>{0} what was typed for a date.</summary>
    public required string NoSuchDate { get; init; }

    public required string QueryTooLong { get; init; }

    public required string NotFoundTitle { get; init; }

    public required string NotFoundText { get; init; }

    public required string GoneTitle { get; init; }

    public required string GoneText { get; init; }

    /// <summary>Before the reason of a withdrawal.</summary>
    public required string GoneReason { get; init; }

    /// <summary>Before the time of a withdrawal.</summary>
    public required string GoneAt { get; init; }

    /// <summary>An address that makes no sense, 400.</summary>
    public required string RefusedTitle { get; init; }

    public required string RefusedText { get; init; }

    /// <summary>A page that is only for reading was asked to do something else, 405.</summary>
    public required string RefusedMethodText { get; init; }

    /// <summary>An address, a query or a body that is too long, 413, 414, 431.</summary>
    public required string RefusedLengthText { get; init; }

    /// <summary>More was asked from one network than is answered, 429.</summary>
    public required string TooManyTitle { get; init; }

    public required string TooManyText { get; init; }

    public required string BrokenTitle { get; init; }

    public required string BrokenText { get; init; }

    /// <summary>A link that asks for the page once more.</summary>
    public required string TryAgain { get; init; }

    /// <summary>{0} what to name when writing to us.</summary>
    public required string BrokenReference { get; init; }
}
