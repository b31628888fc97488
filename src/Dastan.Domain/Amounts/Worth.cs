using Dastan.Domain.Rates;

namespace Dastan.Domain.Amounts;

/// <summary>What a sum comes to in whole units of its currency.</summary>
internal static class Worth
{
    private const int ThreeDecimals = 3;

    // Where prose in English writes a point between thousands too, as people there do at home.
    private static readonly string[] PartedByPoints =
    [
        "EUR",
        "IDR",
        "VND",
        "BRL",
        "TRY",
        "DKK",
        "ARS",
        "CLP",
        "COP",
        "RSD",
        "ISK",
    ];

    public static decimal Of(Sum sum, string currency, Unit unit, string language)
    {
        var number = sum.Quantity.Value;
        if (sum.Quantity.IsDigits && sum.Times is 1 && sum.Quantity.Numeral.IsOpen)
            number = IsDecimal(sum.Quantity.Numeral, currency, unit, language) ? sum.Quantity.Numeral.Decimal : number;
        else if (sum.Quantity.IsDigits && sum.Times is not 1)
            number = sum.Quantity.Numeral.Decimal;
        var parts = sum.Unit?.Name.Parts ?? unit.Name.Parts;
        return (number * sum.Times / parts) + sum.More;
    }

    public static int SignificantDigits(Sum sum)
    {
        var isOneNumber =
            sum.Quantity.Numeral.IsGood && sum.Quantity.Numeral.Decimal * sum.Quantity.Scale == sum.Quantity.Value;
        return Numeral.SignificantDigits(isOneNumber ? sum.Quantity.Numeral.Decimal : sum.Quantity.Value + sum.More);
    }

    // A sign before exactly three digits: whose writing is it?
    private static bool IsDecimal(Numeral numeral, string currency, Unit unit, string language)
    {
        var hasThreeDecimals = Currency.Find(currency)?.MinorUnits is ThreeDecimals;
        if (language is "en")
            return numeral.Sign is '.' && (hasThreeDecimals || !PartedByPoints.Contains(currency));
        return hasThreeDecimals || (numeral.Sign is ',' && unit.Sense.IsNoun);
    }
}
