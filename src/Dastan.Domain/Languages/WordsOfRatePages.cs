namespace Dastan.Domain.Languages;

/// <summary>Exchange rates: groups of currencies, banks, what is held and what was decided, the grain of a table.</summary>
public sealed partial record Words
{
    /// <summary>Over the currencies of the countries around.</summary>
    public required string RatesOfNeighbours { get; init; }

    /// <summary>Over the currencies that the world trades in.</summary>
    public required string RatesOfTheWorld { get; init; }

    /// <summary>Over all other currencies.</summary>
    public required string RatesOfOthers { get; init; }

    /// <summary>Over the list of the banks that the rates come from.</summary>
    public required string RatesBanks { get; init; }

    /// <summary>A link to the rates of the day before, and so on back.</summary>
    public required string RatesByDay { get; init; }

    /// <summary>Before the day of a bank's newest list.</summary>
    public required string RateLastList { get; init; }

    /// <summary>Names the choice of the currency that the price is in.</summary>
    public required string RatePairWith { get; init; }

    /// <summary>Before the time at which a number was first read.</summary>
    public required string RateFirstSeen { get; init; }

    /// <summary>{0} the day of a number that is not shown yet.</summary>
    public required string RateNewerHeld { get; init; }

    /// <summary>A number that was held was found to be right.</summary>
    public required string RateReleased { get; init; }

    /// <summary>A number that was held was found to be wrong.</summary>
    public required string RateRejected { get; init; }

    /// <summary>{0} the number that stood before a restatement.</summary>
    public required string RateInsteadOf { get; init; }

    /// <summary>What the rows of a table are, which are not all fixings.</summary>
    public required string LastOfWeeks { get; init; }

    /// <summary>As before, by months.</summary>
    public required string LastOfMonths { get; init; }

    /// <summary>As before, by years.</summary>
    public required string LastOfYears { get; init; }

    /// <summary>In place of rates for a day that is not here yet.</summary>
    public required string DayToCome { get; init; }
}
