namespace Dastan.Domain.Rates.Frankfurter;

/// <summary>What a client of Frankfurter asks, whatever day or days it asks of.</summary>
/// <param name="Amount">More than nothing; 1 unless asked otherwise.</param>
/// <param name="Base">ISO 4217 in capitals.</param>
/// <param name="Symbols">In capitals, as they were asked for, also what is no currency; null for all.</param>
public sealed record FrankfurterQuestion(decimal Amount, string Base, IReadOnlyList<string>? Symbols)
{
    /// <summary>Only then do the numbers stand as the bank printed them.</summary>
    public bool IsPlain => Amount == 1 && Base is "EUR";
}
