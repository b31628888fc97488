namespace Dastan.Domain.Amounts;

/// <summary>A sum of money where it stands in a text.</summary>
/// <param name="Start">Where its first sign stands, in chars of the text.</param>
/// <param name="Length">How many chars it takes, with its currency, and without "about" or "a year".</param>
/// <param name="Low">The sum in whole units of the currency; of a range the smaller. A debt or a loss with a minus is below zero.</param>
/// <param name="High">The same as <paramref name="Low"/>, but in a range.</param>
/// <param name="Currency">
/// The code of ISO 4217, or a customary one for what ISO leaves out: BTC for bitcoins, IRT for tomans (10 rials).
/// </param>
public sealed record Amount(int Start, int Length, decimal Low, decimal High, string Currency)
{
    /// <summary>What else the currency may be, the likelier first. Empty where its own words say which it is.</summary>
    public IReadOnlyList<string> OtherCurrencies { get; init; } = [];

    /// <summary>Why it is <see cref="Currency"/> and none of the others.</summary>
    public CurrencyGrounds Grounds { get; init; }

    /// <summary>What the words around it make of it: "about", "up to".</summary>
    public AmountQualifier Qualifier { get; init; }

    /// <summary>Where the words that <see cref="Qualifier"/> is read from begin, in chars of the text; its own start where none stand before it.</summary>
    public int QualifiedStart { get; init; } = Start;

    /// <summary>Where those words end; its own end where none stand behind it.</summary>
    public int QualifiedEnd { get; init; } = Start + Length;

    /// <summary>What it is for one of, as the text says it: "barrel", "month", "кг". Null for a whole sum.</summary>
    public string? Per { get; init; }

    /// <summary>How many digits its writer vouches for: 2 in "1.5 million" and in "15,000". At least 1.</summary>
    public int SignificantDigits { get; init; } = 1;

    /// <summary>The year in whose money it is told: 2022 in "$5bn (in 2022 dollars)". Null for that of its day.</summary>
    public int? MoneyOfYear { get; init; }

    public int End => Start + Length;

    public bool IsRange => Low != High;

    /// <summary>Whether an editor should be asked which currency it is: nothing in the story says so.</summary>
    public bool IsOpen => OtherCurrencies.Count > 0 && Grounds is CurrencyGrounds.Usual;
}
