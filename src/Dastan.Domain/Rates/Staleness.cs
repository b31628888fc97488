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

/// <summary>What the age of a rate says.</summary>
public static class StalenessOfLegs
{
    extension(RateLeg leg)
    {
        /// <summary>How many days ago the bank last said this; 0 for a peg, which never ages, and for a rate of tomorrow.</summary>
        public int AgeInDays(LocalDate today) => leg.IsPeg ? 0 : Math.Max(0, Period.DaysBetween(leg.Through, today));

        public Staleness StalenessOn(LocalDate today) =>
            Of(leg.AgeInDays(today), Bank.Find(leg.Bank)?.AmberAfterDays ?? Bank.RedAfterDays);
    }

    extension(RateAnswer answer)
    {
        /// <summary>What the oldest of its legs says.</summary>
        public Staleness StalenessOn(LocalDate today) =>
            answer.Legs.Select(leg => leg.StalenessOn(today)).DefaultIfEmpty(Staleness.Fresh).Max();
    }

    extension(Bank bank)
    {
        /// <summary>How stale the bank's rates are, by the day of its newest list.</summary>
        public Staleness StalenessOf(LocalDate newest, LocalDate today) =>
            Of(Period.DaysBetween(newest, today), bank.AmberAfterDays);
    }

    private static Staleness Of(int days, int amberAfterDays) =>
        days >= Bank.RedAfterDays ? Staleness.Red
        : days >= amberAfterDays ? Staleness.Amber
        : Staleness.Fresh;
}
