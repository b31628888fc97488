namespace Dastan.Domain.Amounts;

/// <summary>One meaning of a word or phrase.</summary>
/// <param name="Key">What it is of its kind: a currency, a country, a qualifier.</param>
/// <param name="Value">What it counts; 1 for what counts nothing.</param>
internal sealed record Sense(SenseKind Kind, string Key, decimal Value = 1)
{
    /// <summary>What may follow the stem; null where nothing may.</summary>
    public Endings? Endings { get; init; }

    /// <summary>The letters as they must stand, capitals and all; null where it does not matter.</summary>
    public string? Exactly { get; init; }

    /// <summary>Which currencies it names; null for what names none.</summary>
    public CurrencyName? Currency { get; init; }

    public bool IsCurrency => Kind is >= SenseKind.Unit and <= SenseKind.Cents;

    /// <summary>Whether it is written with a stop behind it: "руб.", "Fr.", but no code.</summary>
    public bool IsShort =>
        Exactly is { } form && form.Any(char.IsLower) && !form.Equals(Key, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether it is a noun of the language, and no sign or short form.</summary>
    public bool IsNoun => Kind is SenseKind.Unit or SenseKind.Shy or SenseKind.Cents;
}

/// <summary>Currencies of one name, the likeliest first.</summary>
/// <param name="Parts">How many of it make one unit: 100 for cents, 1 for what is a unit itself.</param>
/// <param name="IsTold">Whether the countries of which a story speaks say which is meant; else only its dateline.</param>
internal sealed record CurrencyName(string[] Codes, decimal Parts = 1, bool IsTold = false)
{
    /// <summary>The one of a country; null where the country has none of that name.</summary>
    public string? Of(string country)
    {
        foreach (var code in Codes)
            if (code.StartsWith(country, StringComparison.Ordinal))
                return code;
        return null;
    }
}
