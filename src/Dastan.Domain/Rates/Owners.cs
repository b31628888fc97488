namespace Dastan.Domain.Rates;

/// <summary>Which bank's word counts for which currency.</summary>
/// <param name="banks">Currencies (ISO 4217) to codes of banks; <see cref="Usual"/> unless a paper decides otherwise.</param>
public sealed class Owners(IReadOnlyDictionary<string, string> banks)
{
    /// <summary>Each bank for its own currency.</summary>
    public static Owners Usual { get; } = new(Bank.All.ToDictionary(bank => bank.Currency, bank => bank.Code));

    /// <summary>The code of the bank that owns a currency; null where none does: USD, GBP.</summary>
    public string? Of(string currency) => banks.GetValueOrDefault(currency);
}
