using Dastan.Domain.Rates;

namespace Dastan.Web.Ledger;

/// <summary>All that answers about rates are made from.</summary>
/// <param name="Resolver">With the owners that the settings name.</param>
public sealed record RateLedger(Resolver Resolver, RateBooks Books, LedgerFacts Facts);
