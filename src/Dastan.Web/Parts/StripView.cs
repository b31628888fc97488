namespace Dastan.Web.Parts;

/// <summary>The official rates under the masthead, in the paper's order.</summary>
public sealed record StripView(IReadOnlyList<StripEntry> Entries)
{
    /// <summary>Where the paper explains its rates; null while there is no such page.</summary>
    public string? Address { get; init; }
}

/// <summary>A currency on the strip.</summary>
/// <param name="Currency">ISO 4217: <c>UZS</c>.</param>
/// <param name="Name">The currency's name in the language of the page: "Uzbekistani som".</param>
/// <param name="Rate">US dollars for one unit, with at least four significant digits: "0.00008312".</param>
/// <param name="Change">Against the fixing before, with its sign: "+0.28%", "−0.10%", "0.00%"; null where none is known.</param>
/// <param name="Direction">Of the change as it is shown: a change that rounds to nothing is <see cref="RateDirection.Flat"/>.</param>
/// <param name="Bank">Who set it, in the language of the page: "National Bank of the Kyrgyz Republic".</param>
/// <param name="AsOf">The day of the fixing.</param>
public sealed record StripEntry(
    string Currency,
    string Name,
    string Rate,
    string? Change,
    RateDirection Direction,
    string Bank,
    ShownTime AsOf
)
{
    /// <summary>The bank's own number: "1 USD = 87.4500 KGS"; "" where it adds nothing.</summary>
    public string AsPrinted { get; init; } = "";

    /// <summary>The rate of the fixing before and its day: "0.01143 (11 Dec 2025)"; "" where none is known.</summary>
    public string Previous { get; init; } = "";

    /// <summary>In place of the change, that the rate is older than it should be: "rate of 9 May"; "" for a fresh one.</summary>
    public string Age { get; init; } = "";

    /// <summary>Its day in few letters, where <see cref="Age"/> has no room: "9 May"; "" for a fresh one.</summary>
    public string AgeInFew { get; init; } = "";

    /// <summary>No new list has come for so long that it stands in grey.</summary>
    public bool IsOld { get; init; }

    /// <summary>The page about the currency; null while there is none.</summary>
    public string? Address { get; init; }

    /// <summary>What else a reader must know of this number; "" for nothing.</summary>
    public string Note { get; init; } = "";

    /// <summary>The bank's own page; null where none is known.</summary>
    public string? SourceAddress { get; init; }
}

public enum RateDirection
{
    Flat,
    Rising,
    Falling,
}
