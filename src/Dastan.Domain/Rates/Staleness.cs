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

        public Staleness StalenessOn(LocalDate today) => After(leg.Bank, leg.AgeInDays(today));
    }

    extension(RateAnswer answer)
    {
        /// <summary>What the oldest of its legs says.</summary>
        public Staleness StalenessOn(LocalDate today) =>
            answer.Legs.Select(leg => leg.StalenessOn(today)).DefaultIfEmpty(Staleness.Fresh).Max();
    }

    extension(Bank bank)
    {
        /// <summary>What the day of its newest list says.</summary>
        public Staleness StalenessOn(LocalDate today, LocalDate newestList) =>
            After(bank.Code, Period.DaysBetween(newestList, today));
    }

    private static Staleness After(string bank, int days) =>
        days >= Bank.RedAfterDays ? Staleness.Red
        : days >= (Bank.Find(bank)?.AmberAfterDays ?? Bank.RedAfterDays) ? Staleness.Amber
        : Staleness.Fresh;
}
