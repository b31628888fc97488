namespace Dastan.Domain.Rates.Banks;

/// <summary>The readers of the banks that are read.</summary>
public static class RateSources
{
    /// <summary>All of them, one a bank.</summary>
    public static IReadOnlyList<IRateSource> All { get; } =
    [
        new NationalBankOfKazakhstan(),
        new NationalBankOfTheKyrgyzRepublic(),
        new NationalBankOfTajikistan(),
        new CentralBankOfUzbekistan(),
        new CentralBankOfTurkmenistan(),
        new EuropeanCentralBank(),
        new BankOfRussia(),
        new CentralBankOfTurkey(),
        new PeoplesBankOfChina(),
    ];

    /// <summary>The reader of a bank.</summary>
    /// <exception cref="ArgumentException">There is none: every bank of <see cref="Bank.All"/> has one.</exception>
    public static IRateSource For(Bank bank) =>
        All.FirstOrDefault(source => source.Bank.Code == bank.Code)
        ?? throw new ArgumentException($"Nothing here reads {bank}.", nameof(bank));

    /// <summary>The reader of what an address of a bank answered.</summary>
    public static IRateSource For(Bank bank, Uri address) =>
        address.Scheme == Transcript.Scheme ? new Transcript(bank) : For(bank);
}
