using System.Collections.Frozen;

namespace Dastan.Domain.Rates;

public sealed partial record Currency
{
    /// <summary>Every currency that is known, in order of the codes.</summary>
    public static IReadOnlyList<Currency> All { get; } =
    [
        new("EUR", 978, 2) { Born = new(1999, 1, 1) },
        new("KGS", 417, 2) { Born = new(1993, 5, 10) },
        new("KZT", 398, 2) { Born = new(1993, 11, 15) },
        new("TJS", 972, 2) { Born = new(2000, 10, 30) },
        new("TMT", 934, 2) { Born = new(2009, 1, 1) },
        new("USD", 840, 2),
        new("UZS", 860, 2) { Born = new(1994, 7, 1) },
    ];

    private static readonly FrozenDictionary<string, Currency> ByCode = All.ToFrozenDictionary(currency =>
        currency.Code
    );
}
