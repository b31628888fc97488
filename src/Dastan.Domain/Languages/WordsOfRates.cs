namespace Dastan.Domain.Languages;

/// <summary>Exchange rates: of all currencies, of one, of a day; where they come from, why there is none; the converter.</summary>
public sealed partial record Words
{
    /// <summary>Title of the page about all rates.</summary>
    public required string RatesTitle { get; init; }

    /// <summary>Under it: whose rates they are.</summary>
    public required string RatesLede { get; init; }

    /// <summary>In its place while no list of a bank has been read.</summary>
    public required string RatesEmpty { get; init; }

    /// <summary>What the numbers are not.</summary>
    public required string RatesNoOffer { get; init; }

    /// <summary>Over the list of all.</summary>
    public required string AllCurrencies { get; init; }

    /// <summary>{0} the day: title of the archive's page about it.</summary>
    public required string RatesOfDay { get; init; }

    /// <summary>Before CSV and JSON, which are names.</summary>
    public required string RatesDownload { get; init; }

    /// <summary>A link to what programs may ask.</summary>
    public required string RatesForPrograms { get; init; }

    /// <summary>Heads the column of names.</summary>
    public required string RateCurrency { get; init; }

    /// <summary>Heads the column of codes: KZT.</summary>
    public required string RateCode { get; init; }

    /// <summary>Heads the column of numbers.</summary>
    public required string RateValue { get; init; }

    /// <summary>Heads the column of changes since the fixing before.</summary>
    public required string RateChange { get; init; }

    /// <summary>Heads the column of banks.</summary>
    public required string RateBank { get; init; }

    /// <summary>Heads the column of days.</summary>
    public required string RateDate { get; init; }

    /// <summary>Heads the column of small lines.</summary>
    public required string RateLast30Days { get; init; }

    public required string RateChart { get; init; }

    /// <summary>{0} and {2} are codes, {1} a number: what the chart's numbers are.</summary>
    public required string RatePriceIn { get; init; }

    /// <summary>Names the choice of periods.</summary>
    public required string RatePeriod { get; init; }

    public required string Period1Month { get; init; }

    public required string Period3Months { get; init; }

    public required string Period1Year { get; init; }

    public required string Period5Years { get; init; }

    /// <summary>As far back as the lists go.</summary>
    public required string PeriodAll { get; init; }

    /// <summary>Over the four numbers that follow.</summary>
    public required string RateOverPeriod { get; init; }

    public required string RateHigh { get; init; }

    public required string RateLow { get; init; }

    public required string RateFirst { get; init; }

    public required string RateLast { get; init; }

    /// <summary>Opens the table behind the chart.</summary>
    public required string RateAsTable { get; init; }

    /// <summary>Over what a number was made of.</summary>
    public required string RateWhy { get; init; }

    /// <summary>{0} the bank. In running text.</summary>
    public required string RateSetByBank { get; init; }

    /// <summary>{0} the day. In running text.</summary>
    public required string RateForDay { get; init; }

    /// <summary>Before the bank and the address that was asked.</summary>
    public required string RateOrigin { get; init; }

    /// <summary>Before the time at which the bank's list was read.</summary>
    public required string RateFetched { get; init; }

    /// <summary>A link to the very bytes that the bank sent.</summary>
    public required string RateBanksAnswer { get; init; }

    /// <summary>{0} its number, 2 or more.</summary>
    public required string RateRevision { get; init; }

    /// <summary>{0} the day on which the bank gave another number for the same day.</summary>
    public required string RateRestatedOn { get; init; }

    /// <summary>Title of the list of such days.</summary>
    public required string RateRestatements { get; init; }

    /// <summary>In place of an empty list.</summary>
    public required string RateNothingRestated { get; init; }

    /// <summary>A number that a person has yet to look at.</summary>
    public required string RateHeld { get; init; }

    /// <summary>{0} the day since when a bank holds a peg.</summary>
    public required string RateFixedSince { get; init; }

    /// <summary>{0} the day: beside a rate that is older than it should be.</summary>
    public required string RateOf { get; init; }

    /// <summary>{0} the day: beside a rate that is far too old.</summary>
    public required string RateNoneSince { get; init; }

    /// <summary>{0} the day of the fixing that still stood on this one.</summary>
    public required string RateCarriedFrom { get; init; }

    /// <summary>Over one of the reasons below.</summary>
    public required string NoRate { get; init; }

    /// <summary>{0} the most days that a list may stand, 14.</summary>
    public required string NoRateTooOld { get; init; }

    /// <summary>Nothing is known that it could be made of.</summary>
    public required string NoRateNone { get; init; }

    /// <summary>Nothing so early is known.</summary>
    public required string NoRateYet { get; init; }

    /// <summary>{0} what was given for a code.</summary>
    public required string NoSuchCurrency { get; init; }

    /// <summary>{0} the currency, which was no money on that day.</summary>
    public required string CurrencyNotInUse { get; init; }

    /// <summary>{0} a currency that is no more, {1} what came after it.</summary>
    public required string CurrencyReplaced { get; init; }

    public required string ConverterTitle { get; init; }

    public required string ConvertAmount { get; init; }

    /// <summary>The currency of the amount.</summary>
    public required string ConvertFrom { get; init; }

    /// <summary>The currency that is wanted.</summary>
    public required string ConvertTo { get; init; }

    /// <summary>By the rate of which day.</summary>
    public required string ConvertDay { get; init; }

    /// <summary>The button.</summary>
    public required string Convert { get; init; }

    /// <summary>A link that asks for the two currencies the other way round.</summary>
    public required string ConvertBack { get; init; }

    /// <summary>{0} and {1} are sums with their codes.</summary>
    public required string ConvertResult { get; init; }

    /// <summary>{0} what was typed for an amount.</summary>
    public required string NoSuchAmount { get; init; }

    /// <summary>Before one of the ways below.</summary>
    public required string ConvertHow { get; init; }

    public required string FoundPublished { get; init; }

    public required string FoundInverted { get; init; }

    public required string FoundByPeg { get; init; }

    /// <summary>{0} the code of the currency between the two.</summary>
    public required string FoundThrough { get; init; }

    public required string FoundSame { get; init; }

    /// <summary>{0} the bank, {1} so many of the code {2} cost {3} of the code {4}, {5} the day.</summary>
    public required string ConvertLeg { get; init; }
}
