using NodaTime;

namespace Dastan.Domain.Rates;

/// <summary>
/// One number as a bank printed it: so many units of the base currency cost the value in the quote currency. 100 UZS = 3.91 KZT is
/// (UZS, 100, KZT, 3.91). Never turned round, never divided, never rounded.
/// </summary>
/// <param name="Base">ISO 4217 of the currency that is priced.</param>
/// <param name="Units">How many of it: 1 to 1,000,000.</param>
/// <param name="Quote">ISO 4217 of the currency that it is priced in.</param>
/// <param name="Value">More than nothing; with the digits of the text, zeros at its end too.</param>
/// <param name="Text">The number as printed, with the bank's own decimal sign: <c>87,4500</c>.</param>
/// <param name="AsOf">The day it is for, by the payload's own word, in the bank's zone.</param>
public sealed record PrintedRate(string Base, int Units, string Quote, decimal Value, string Text, LocalDate AsOf)
{
    /// <summary>Which of the bank's lists it stands in; most banks have one, "". NBKR's second is <c>weekly</c>.</summary>
    public string List { get; init; } = "";

    /// <summary>The last day it holds by the bank's own word; null where the bank does not say.</summary>
    public LocalDate? ValidUntil { get; init; }

    public RateFlags Flags { get; init; }

    /// <summary>Does the other cost as much for one unit? 10 for 1,000 and 1 for 100 are the same price.</summary>
    public bool CostsAsMuchAs(int units, decimal value) => Value * units == value * Units;
}

/// <summary>What must be known of a printed number besides its value.</summary>
[Flags]
public enum RateFlags
{
    None = 0,

    /// <summary>Its own date is older than that of the list around it.</summary>
    Stale = 1,

    /// <summary>The currency was not alive on that day: kept, never served as current.</summary>
    Defunct = 2,

    /// <summary>Fewer than four significant digits: no official rate is made from it where there is a better.</summary>
    LowPrecision = 4,

    /// <summary>Held until the bank gives the same answer again, ten minutes later or more.</summary>
    AwaitsConfirmation = 8,

    /// <summary>It jumped, the whole list with it, and the bank gave it again.</summary>
    ConfirmedShock = 16,
}
