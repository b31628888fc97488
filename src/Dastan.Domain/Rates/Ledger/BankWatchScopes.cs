using NodaTime;

namespace Dastan.Domain.Rates.Ledger;

/// <summary>Sets of watches, by words that become SQL.</summary>
public static class BankWatchScopes
{
    extension(IQueryable<BankWatch> watches)
    {
        /// <summary>The watch of a bank, if it is due and no other node that lives is at it.</summary>
        public IQueryable<BankWatch> DueFor(string bank, string node, Instant now) =>
            watches.Where(watch =>
                watch.Bank == bank
                && (watch.NextAt == null || watch.NextAt <= now)
                && (watch.LeaseUntil == null || watch.LeaseUntil <= now || watch.LeaseOwner == node)
            );

        /// <summary>The watch of a bank, if this node is at it.</summary>
        public IQueryable<BankWatch> LeasedBy(string bank, string node) =>
            watches.Where(watch => watch.Bank == bank && watch.LeaseOwner == node);
    }
}
