using Dastan.Domain.Amounts;

namespace Dastan.Domain.Stories.Money;

/// <summary>What an editor said of a sum.</summary>
/// <param name="Value">In whole units of the currency.</param>
/// <param name="High">The other end of a range; null for none.</param>
/// <param name="On">The time in whose money it is told; null for the story's day.</param>
public sealed record MarkedMoney(decimal Value, decimal? High, string Currency, AmountDate? On)
{
    private const decimal Most = 1_000_000_000_000_000_000m;
    private const int MostDecimals = 10;

    /// <summary>Is it as large, and as exact, as <see cref="StoryHtml"/> takes it?</summary>
    public bool IsSound => IsSoundNumber(Value) && IsSoundNumber(High ?? Value);

    /// <summary>The sum of some words of a text: the editor's word goes before what was found there; how vague it is, and "about", is still told by the words.</summary>
    /// <param name="start">Where the words begin, in chars.</param>
    /// <param name="end">Where they end.</param>
    /// <param name="found">The sums that are found in the text.</param>
    public Amount Of(int start, int end, IEnumerable<Amount> found)
    {
        var same = found.FirstOrDefault(amount => amount.Start < end && start < amount.End);
        var (low, high) = (Math.Min(Value, High ?? Value), Math.Max(Value, High ?? Value));
        var digits = Math.Max(Numeral.SignificantDigits(low), Numeral.SignificantDigits(high));
        return new(start, end - start, low, high, Currency)
        {
            Qualifier = same?.Qualifier ?? AmountQualifier.None,
            Per = same?.Per,
            SignificantDigits = same is not null && same.Low == low ? same.SignificantDigits : digits,
        };
    }

    private static bool IsSoundNumber(decimal number) =>
        Math.Abs(number) < Most && Math.Round(number, MostDecimals) == number;
}
