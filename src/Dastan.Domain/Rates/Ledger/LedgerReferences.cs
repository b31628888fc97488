using NodaTime;

namespace Dastan.Domain.Rates.Ledger;

/// <summary>What counted last of each pair, while the days of a list are settled one after another.</summary>
public sealed class LedgerReferences
{
    /// <summary>What is older than this is no reference: after a long silence a bank is believed.</summary>
    public const int ReachDays = 31;

    private readonly Dictionary<(string Base, string Quote), Observation> last = [];

    /// <summary>The price of one unit that counted last before a day; null for none within reach.</summary>
    public decimal? Before(LocalDate day, string @base, string quote) =>
        last.TryGetValue((@base, quote), out var known)
        && known.AsOf < day
        && Period.DaysBetween(known.AsOf, day) <= ReachDays
            ? known.Price
            : null;

    internal void Take(IEnumerable<Observation> accepted)
    {
        foreach (var said in accepted)
            last[(said.Base, said.Quote)] = said;
    }
}
