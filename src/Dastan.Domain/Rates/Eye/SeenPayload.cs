using NodaTime;

namespace Dastan.Domain.Rates.Eye;

/// <summary>One of several answers that are looked at together.</summary>
/// <param name="Name">What it is called by whoever looks: its file.</param>
/// <param name="Bank">Null for what is from no bank.</param>
/// <param name="AskedFor">The day that was asked for; null where none was.</param>
/// <param name="FetchedAt">When it came; null where nobody says.</param>
/// <param name="Reading">What was understood of it by itself.</param>
public sealed record SeenPayload(string Name, Bank? Bank, LocalDate? AskedFor, Instant? FetchedAt, BankReading Reading)
{
    /// <summary>The newest day that it speaks of; null where it speaks of none.</summary>
    public LocalDate? AsOf { get; } = Reading.Rates.Count == 0 ? null : Reading.Rates.Max(rate => rate.AsOf);

    /// <summary>The rows of its newest day.</summary>
    internal IEnumerable<PrintedRate> Newest => Reading.Rates.Where(rate => rate.AsOf == AsOf);

    /// <summary>Is it one day's list? Rows that lag behind it do not make it two.</summary>
    internal bool IsOneDay => Reading.Rates.All(rate => rate.AsOf == AsOf || rate.Flags.HasFlag(RateFlags.Stale));

    internal bool Counts => Bank is not null && Reading.IsUsable && AsOf is not null;
}

/// <summary>What a payload turned out to be.</summary>
/// <param name="Reason">Why it is no better, in a sentence; "" where all is well.</param>
public sealed record PayloadVerdict(PayloadOutcome Outcome, string Reason)
{
    /// <summary>The currencies whose rows are kept back.</summary>
    public IReadOnlyList<string> Held { get; init; } = [];

    /// <summary>The currencies that the list always has, or had before, and has not now.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    /// <summary>The day of the fixing that a carried list repeats.</summary>
    public LocalDate? FixingOn { get; init; }
}
