using NodaTime;

namespace Dastan.Domain.Rates;

/// <summary>A currency whose official price in another is fixed by its bank, so that it stands every day without a list.</summary>
/// <param name="Value">How much of <paramref name="Currency"/> one unit of <paramref name="Against"/> costs.</param>
public sealed record Peg(string Currency, string Against, decimal Value, string Bank, LocalDate Since, LocalDate? Until)
{
    /// <summary>
    /// The manat: 3.5 a dollar since 1 January 2015, 2.85 from 2009 to 2014 (Central Bank of Turkmenistan).
    /// </summary>
    public static IReadOnlyList<Peg> All { get; } =
    [
        new("TMT", "USD", 3.5m, "CBT", new(2015, 1, 1), null),
        new("TMT", "USD", 2.85m, "CBT", new(2009, 1, 1), new(2014, 12, 31)),
    ];

    /// <summary>The peg of a currency that stood on a day; null for none.</summary>
    public static Peg? Of(string currency, LocalDate day) =>
        All.FirstOrDefault(peg =>
            peg.Currency == currency && peg.Since <= day && (peg.Until is null || day <= peg.Until)
        );
}
