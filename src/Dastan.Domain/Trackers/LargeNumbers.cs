using Dastan.Domain.Amounts;
using Dastan.Domain.Languages;

namespace Dastan.Domain.Trackers;

/// <summary>Numbers in few letters, which say neither less nor more than the number does: “54 billion”, “18,5 млрд”, “865,000”.</summary>
public static class LargeNumbers
{
    private static readonly (decimal Size, int Word)[] Scales =
    [
        (1_000_000_000_000m, 2),
        (1_000_000_000m, 1),
        (1_000_000m, 0),
    ];

    /// <summary>From a million on with a word, as long as three decimals tell all of it; else in digits.</summary>
    public static string Of(decimal value, Language language)
    {
        foreach (var (size, word) in Scales)
        {
            var inWords = value / size;
            if (Math.Abs(inWords) >= 1 && DecimalsOf(inWords) <= 3)
                return $"{NumberForms.Decimal(inWords, DecimalsOf(inWords), language)}\u00a0{SumForms.NamesOf(language)[word]}";
        }
        return NumberForms.Decimal(value, DecimalsOf(value), language);
    }

    private static int DecimalsOf(decimal value) => (value / 1.000000000000000000000000000m).Scale;
}
