using Dastan.Domain.Rates;

namespace Dastan.Web;

/// <summary>What whoever runs the paper may set of the official rates: which banks, where, how patiently.</summary>
public sealed record RateSettings
{
    /// <summary>The longest time that a bank may be given to answer.</summary>
    public static readonly TimeSpan LongestPatience = TimeSpan.FromMinutes(5);

    /// <summary>The longest pause between two questions.</summary>
    public static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);

    /// <summary>Are the banks asked while the paper is served? They are unless set.</summary>
    public bool Fetch { get; init; } = true;

    /// <summary>
    /// Whom a bank may write to about our questions: an e-mail address or a page. It stands in each of them; unless set, the paper's
    /// public address does.
    /// </summary>
    public string? Contact { get; init; }

    /// <summary>How long a bank may take to answer, from the name to the last byte. 1 second to 5 minutes; 20 seconds unless set.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>How long to wait between two questions to one bank. Nothing to 1 minute; 1 second unless set.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>By codes of banks: what is to be otherwise than <see cref="Bank.All"/> has it.</summary>
    public IReadOnlyDictionary<string, BankSettings> Banks { get; init; } = new Dictionary<string, BankSettings>();

    /// <summary>Currencies (ISO 4217) to codes of banks whose word counts for them, where it is not the usual one's.</summary>
    public IReadOnlyDictionary<string, string> Owners { get; init; } = new Dictionary<string, string>();

    /// <summary>Where a bank's lists are. It ends in a slash.</summary>
    public Uri AddressOf(Bank bank) =>
        Banks.GetValueOrDefault(bank.Code) is { Address: { } address } ? address : bank.Address;

    /// <summary>Whose word counts: the usual banks', and what is set above it.</summary>
    public Owners WhoOwns()
    {
        var banks = Bank.All.ToDictionary(bank => bank.Currency, bank => bank.Code);
        foreach (var (currency, bank) in Owners)
            banks[currency] = bank;
        return new(banks);
    }
}

/// <summary>What may be set of one bank.</summary>
public sealed record BankSettings
{
    /// <summary>A mirror of its lists, or a server on your own network; the bank's own address unless set. It ends in a slash.</summary>
    public Uri? Address { get; init; }
}
