using NodaTime;

namespace Dastan.Domain.Rates;

/// <summary>How long a bank has been silent, as readers are told.</summary>
public enum Staleness
{
    /// <summary>Nothing needs to be said.</summary>
    Fresh,

    /// <summary>The rate's day stands beside it.</summary>
    Amber,

    /// <summary>The rate is greyed.</summary>
    Red,
}

/// <summary>What a leg's age says.</summary>
public static class StalenessOfLegs
{
    extension(RateLeg leg)
    {
        /// <summary>How many days ago the bank last said this; 0 for a peg, which never ages, and for a rate of tomorrow.</summary>
        public int AgeInDays(LocalDate today) => leg.IsPeg ? 0 : Math.Max(0, Period.DaysBetween(leg.Through, today));

        public Staleness StalenessOn(LocalDate today) =>
            leg.AgeInDays(today) is var days && days >= Bank.RedAfterDays ? Staleness.Red
            : days >= (Bank.Find(leg.Bank)?.AmberAfterDays ?? Bank.RedAfterDays) ? Staleness.Amber
            : Staleness.Fresh;
    }
}
