namespace Dastan.Domain.Rates.Banks;

/// <summary>A currency as the archive of the National Bank of the Kyrgyz Republic knows it.</summary>
/// <param name="Number">The bank's own number of it, <c>valuta_id</c> in addresses.</param>
/// <param name="Code">ISO 4217.</param>
/// <param name="Units">How many units the archive prices.</param>
public sealed record KyrgyzArchiveCurrency(int Number, string Code, int Units)
{
    /// <summary>All of them: those that are asked for most come first, so that a history that is broken off has them.</summary>
    public static IReadOnlyList<KyrgyzArchiveCurrency> All { get; } =
    [
        new(15, "USD", 1),
        new(20, "EUR", 1),
        new(24, "CNY", 1),
        new(40, "KZT", 1),
        new(44, "RUB", 1),
        new(45, "TJS", 1),
        new(46, "UZS", 1),
        new(108, "TMT", 1),
        new(16, "ATS", 1),
        new(17, "GBP", 1),
        new(18, "BEF", 10),
        new(19, "DKK", 1),
        new(21, "INR", 1),
        new(22, "ITL", 100),
        new(23, "CAD", 1),
        new(25, "KRW", 1),
        new(26, "DEM", 1),
        new(27, "NLG", 1),
        new(28, "NOK", 1),
        new(29, "PTE", 1),
        new(30, "XDR", 1),
        new(31, "TRL", 1_000),
        new(32, "FIM", 1),
        new(33, "FRF", 1),
        new(34, "SEK", 1),
        new(35, "CHF", 1),
        new(36, "JPY", 10),
        new(37, "AZM", 1_000),
        new(38, "AMD", 10),
        new(39, "BYR", 100),
        new(41, "LVL", 1),
        new(42, "LTL", 1),
        new(43, "MDL", 1),
        new(47, "UAH", 1),
        new(48, "EEK", 1),
        new(49, "TJR", 100),
        new(50, "KWD", 1),
        new(51, "HUF", 10),
        new(52, "CZK", 1),
        new(53, "NZD", 1),
        new(55, "PKR", 1),
        new(56, "AUD", 1),
        new(57, "TRY", 1),
        new(82, "AZN", 1),
        new(86, "SGD", 1),
        new(98, "RUR", 1_000),
        new(99, "AFN", 1),
        new(100, "BGN", 1),
        new(101, "BRL", 1),
        new(102, "GEL", 1),
        new(103, "AED", 1),
        new(104, "IRR", 10),
        new(105, "MYR", 1),
        new(106, "MNT", 1),
        new(107, "TWD", 1),
        new(109, "PLN", 1),
        new(139, "SAR", 1),
        new(160, "BYN", 1),
        new(180, "OMR", 1),
        new(182, "HKD", 1),
        new(184, "IDR", 10),
    ];

    public static KyrgyzArchiveCurrency? Find(int number) => All.FirstOrDefault(currency => currency.Number == number);
}
