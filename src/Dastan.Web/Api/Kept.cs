using Dastan.Domain.Rates;
using Dastan.Web.Reader;
using NodaTime;

namespace Dastan.Web.Api;

/// <summary>How long an answer may be kept without asking again. Nothing is immutable: banks restate their past.</summary>
public static class Kept
{
    private static readonly Duration LongestOfToday = Duration.FromHours(1);

    /// <summary>What speaks of the past alone: a day, and then it is asked for by its ETag.</summary>
    public const string OfThePast = "public, max-age=86400";

    /// <summary>Nobody is to keep a refusal.</summary>
    public const string Never = "no-store";

    /// <summary>By the day that an answer speaks of.</summary>
    public static string Of(LocalDate day, IEnumerable<string> banks, Reading reading) =>
        day < reading.Today ? OfThePast : UntilTheNextList(banks, reading.Now);

    /// <summary>What a next list may change: until the banks' next usual hour, an hour at most.</summary>
    /// <param name="banks">Codes of those whose lists count; all when there are none.</param>
    public static string UntilTheNextList(IEnumerable<string> banks, Instant now)
    {
        var known = banks.Select(Bank.Find).OfType<Bank>().ToList();
        var quiet = Expected.QuietFor(known is [] ? Bank.All : known, now);
        return FormattableString.Invariant($"public, max-age={(int)Duration.Min(quiet, LongestOfToday).TotalSeconds}");
    }
}
