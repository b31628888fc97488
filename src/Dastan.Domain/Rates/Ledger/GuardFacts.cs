using NodaTime;

namespace Dastan.Domain.Rates.Ledger;

/// <summary>What other lists say, and what was confirmed: the guard's means to tell a shock from a fault.</summary>
public sealed class GuardFacts
{
    public static GuardFacts None { get; } = new();

    /// <summary>Dollars for one euro by the ECB's last list before a day; null where none is known.</summary>
    public Func<LocalDate, decimal?> DollarsForEuro { get; init; } = _ => null;

    /// <summary>Dollars for one unit of a currency by the bank that owns it, or its peg, on a day; null where none is known.</summary>
    public Func<string, LocalDate, decimal?> DollarsByOwner { get; init; } = (_, _) => null;

    /// <summary>Was the same answer given again, ten minutes later or more? By the answer's number.</summary>
    public Func<long, bool> IsConfirmed { get; init; } = _ => false;
}

/// <summary>What the guard says of a number.</summary>
/// <param name="Reason">Why it is held, in a sentence; "" for a number in order.</param>
/// <param name="Flags"><see cref="RateFlags.AwaitsConfirmation"/> where the same answer again will do, <see cref="RateFlags.ConfirmedShock"/> where it did.</param>
public sealed record GuardVerdict(bool IsHeld, string Reason, RateFlags Flags)
{
    public static GuardVerdict InOrder { get; } = new(false, "", RateFlags.None);

    public static GuardVerdict ForAPerson(string reason) => new(true, reason, RateFlags.None);

    public static GuardVerdict UntilConfirmed(string reason) => new(true, reason, RateFlags.AwaitsConfirmation);

    public static GuardVerdict Confirmed(string reason) => new(false, reason, RateFlags.ConfirmedShock);
}
