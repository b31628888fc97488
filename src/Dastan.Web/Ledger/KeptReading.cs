using Dastan.Domain.Rates;
using Dastan.Domain.Rates.Ledger;

namespace Dastan.Web.Ledger;

/// <summary>How a kept answer reads now.</summary>
internal static class KeptReading
{
    /// <summary>
    /// As its bank's reader has it; but what was refused when it came, for what it lacked beside the lists of that time, stays so
    /// until the reader itself is another.
    /// </summary>
    public static BankReading Of(IRateSource source, KeptAnswer kept, byte[] body)
    {
        var reading = source.Read(kept.With(body));
        var isRefused = kept.Outcome is ReadingOutcome.Rejected && kept.ParserVersion == source.ParserVersion;
        return isRefused && reading.IsUsable ? BankReading.Rejected(kept.Reason) : reading;
    }
}
