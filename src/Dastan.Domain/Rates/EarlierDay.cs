using NodaTime;

namespace Dastan.Domain.Rates;

/// <summary>Why a bank's number is of an earlier day than was asked for.</summary>
public enum EarlierDay
{
    /// <summary>Saturday or Sunday.</summary>
    Weekend,

    /// <summary>A holiday, or the bank gave no list, or it said again what it had said before.</summary>
    HolidayOrNoList,

    /// <summary>Its list of that day is still to come.</summary>
    NotYetPublished,

    /// <summary>It printed a number that waits for a confirmation or a person.</summary>
    Held,
}

/// <summary>Finds the reason.</summary>
public static class EarlierDays
{
    /// <summary>Why a number is not of a day itself; null where it is, and for a peg.</summary>
    /// <param name="isHeld">Is a number of a series held, of a day after the first and until the second?</param>
    /// <param name="now">What is not there yet may still come.</param>
    public static EarlierDay? Of(
        RateLeg leg,
        LocalDate day,
        Func<SeriesId, LocalDate, LocalDate, bool> isHeld,
        Instant now
    ) =>
        leg.IsPeg || leg.AsOf >= day ? null
        : isHeld(new(leg.Bank, leg.Base, leg.Quote), leg.AsOf, day) ? EarlierDay.Held
        : day.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday ? EarlierDay.Weekend
        : leg.Through < day && day >= Today(leg.Bank, now) ? EarlierDay.NotYetPublished
        : EarlierDay.HolidayOrNoList;

    /// <summary>The same of a whole answer: the reason of its oldest number.</summary>
    public static EarlierDay? Of(RateAnswer answer, Func<SeriesId, LocalDate, LocalDate, bool> isHeld, Instant now) =>
        answer.Legs.Where(leg => !leg.IsPeg).OrderBy(leg => leg.AsOf).FirstOrDefault() is { } oldest
            ? Of(oldest, answer.Day, isHeld, now)
            : null;

    private static LocalDate Today(string bank, Instant now) =>
        now.InZone(Bank.Find(bank)?.Zone ?? DateTimeZone.Utc).Date;
}
