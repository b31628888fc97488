namespace Dastan.Domain.Rates.Ledger;

/// <summary>
/// A number for each bank that counts up whenever anything of its rates has changed: on every node, what is kept of an older one
/// is stale.
/// </summary>
public sealed class LedgerState
{
    private LedgerState() { }

    public LedgerState(string bank) => (Bank, Version) = (bank, 1);

    public string Bank { get; private set; } = "";

    public long Version { get; private set; }
}
