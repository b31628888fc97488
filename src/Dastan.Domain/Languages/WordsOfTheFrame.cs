namespace Dastan.Domain.Languages;

/// <summary>Masthead, rates strip, foot, lists.</summary>
public sealed partial record Words
{
    /// <summary>The first link of each page, for keyboards and screen readers.</summary>
    public required string SkipToText { get; init; }

    public required string FrontPage { get; init; }

    public required string Sections { get; init; }

    /// <summary>Names the choice of editions.</summary>
    public required string Languages { get; init; }

    public required string Search { get; init; }

    /// <summary>Stands in the field before anything is typed.</summary>
    public required string SearchThePaper { get; init; }

    public required string Archive { get; init; }

    /// <summary>A link to the feed for feed readers.</summary>
    public required string Feed { get; init; }

    /// <summary>Names the links at the foot.</summary>
    public required string AboutThePaper { get; init; }

    /// <summary>On paper, before the page's address.</summary>
    public required string PrintedFrom { get; init; }

    /// <summary>Names the rates strip.</summary>
    public required string Rates { get; init; }

    /// <summary>What the numbers of the strip are: dollars for one unit of each currency.</summary>
    public required string RatesUnit { get; init; }

    /// <summary>Read out before a change, in place of the arrow.</summary>
    public required string RateRose { get; init; }

    public required string RateFell { get; init; }

    public required string RateUnchanged { get; init; }

    /// <summary>Before the bank's name: who set the rate.</summary>
    public required string RateSetBy { get; init; }

    /// <summary>Before the day of the rate.</summary>
    public required string RateDay { get; init; }

    /// <summary>Before the rate in the bank's own direction.</summary>
    public required string RateAsPrinted { get; init; }

    /// <summary>Before the rate of the fixing before.</summary>
    public required string RatePrevious { get; init; }

    /// <summary>A link to the bank's own page.</summary>
    public required string RateSource { get; init; }

    /// <summary>A link to the page about all rates.</summary>
    public required string AllRates { get; init; }

    public required string Latest { get; init; }

    public required Counted StoriesCounted { get; init; }

    /// <summary>{0} first, {1} last, {2} in all. See <see cref="Viewing"/>.</summary>
    public required string ViewingOf { get; init; }

    /// <summary>Names the links to other pages of a list.</summary>
    public required string Pages { get; init; }

    /// <summary>{0} its number.</summary>
    public required string PageNumber { get; init; }

    public required string PreviousPage { get; init; }

    public required string NextPage { get; init; }

    /// <summary>A new paper without a story: title and a sentence or two.</summary>
    public required string EmptyFrontTitle { get; init; }

    public required string EmptyFront { get; init; }

    /// <summary>A section, topic, person or day with no story yet: what the reader can do.</summary>
    public required string EmptyList { get; init; }
}
