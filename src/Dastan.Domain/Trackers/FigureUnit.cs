using Dastan.Domain.Languages;

namespace Dastan.Domain.Trackers;

/// <summary>The unit of a tracker's figures.</summary>
/// <param name="Code">The currency's ISO 4217 code, or the sign of an own unit: <c>TEU</c>; "" for a count and a percentage.</param>
public readonly record struct FigureUnit(UnitKind Kind, string Code)
{
    /// <summary>The longest sign of an own unit.</summary>
    public const int LongestCode = 20;

    /// <summary>Null for a unit that is whole.</summary>
    public Refusal? Fault =>
        Kind switch
        {
            UnitKind.Currency when Code is not { Length: 3 } || !Code.All(char.IsAsciiLetterUpper) =>
                TrackerRefusals.NoSuchCurrency,
            UnitKind.Own when string.IsNullOrWhiteSpace(Code) || Code.Length > LongestCode => TrackerRefusals.NoUnit,
            _ => null,
        };

    /// <summary>For programs: “EUR”, “TEU”, “%”; "" for a count.</summary>
    public string Text =>
        Kind switch
        {
            UnitKind.Percent => "%",
            UnitKind.Count => "",
            _ => Code,
        };

    /// <summary>A value with its unit, as a language writes it: “€54 billion”, “54 млрд €”, “95%”, “865,000 TEU”.</summary>
    public string Of(decimal value, Language language)
    {
        var number = LargeNumbers.Of(value, language);
        return Kind switch
        {
            UnitKind.Percent => NumberForms.Percent(value, Decimals(value), language),
            UnitKind.Currency => Money(number, value < 0, language),
            UnitKind.Own => $"{number}\u00a0{Code}",
            _ => number,
        };
    }

    private string Money(string number, bool isNegative, Language language)
    {
        var sign = Code switch
        {
            "EUR" => "€",
            "USD" => "$",
            "GBP" => "£",
            "KZT" => "₸",
            _ => Code,
        };
        if (language.Code is not "en" || sign is "₸")
            return $"{number}\u00a0{sign}";
        if (sign.Length > 1)
            return $"{sign}\u00a0{number}";
        return isNegative ? $"{number[0]}{sign}{number[1..]}" : sign + number;
    }

    // All that it has: rounded, a figure would contradict what is said of it.
    private static int Decimals(decimal value) => (value / 1.000000000000000000000000000m).Scale;
}
