using System.Collections.Frozen;

namespace Dastan.Domain.Rates;

public sealed partial record Currency
{
    /// <summary>Every currency that is known, in order of the codes.</summary>
    public static IReadOnlyList<Currency> All { get; } =
    [.. CurrentCurrencies.All.Concat(EndedCurrencies.All).OrderBy(currency => currency.Code, StringComparer.Ordinal)];

    private static readonly FrozenDictionary<string, Currency> ByCode = All.ToFrozenDictionary(currency =>
        currency.Code
    );
}
