using Dastan.Domain.Languages;
using NodaTime;

namespace Dastan.Domain.Rates.Charts;

/// <summary>The days below a chart: few enough to be read on a phone, each named as the language names it.</summary>
public static class DayAxis
{
    // From here to the right a name would not fit.
    private const decimal LastPlace = 0.86m;

    // Among so few there may be no Monday.
    private const int DaysOfWeek = 7;

    private static readonly int[] MonthSteps = [1, 2, 3, 6];
    private static readonly int[] YearSteps = [1, 2, 5, 10, 20];

    /// <summary>The beginnings of weeks, months or years between two days, in order; of a week or less its days.</summary>
    /// <param name="most">How many there may be.</param>
    public static IReadOnlyList<DayMark> Of(LocalDate from, LocalDate until, Language language, int most = 4)
    {
        var days = Period.DaysBetween(from, until) + 1;
        return
        [
            .. Beginnings(from, until, most)
                .Select(day => new DayMark(day, Place(day, from, days), Name(day, days, language)))
                .Where(mark => mark.Place <= LastPlace),
        ];
    }

    /// <summary>Where a day begins: 0 at the first of so many days, 1 after the last.</summary>
    public static decimal Place(LocalDate day, LocalDate from, int days) =>
        (decimal)Period.DaysBetween(from, day) / days;

    private static IEnumerable<LocalDate> Beginnings(LocalDate from, LocalDate until, int most)
    {
        var days = Period.DaysBetween(from, until) + 1;
        if (days <= DaysOfWeek)
            return Every(from, day => day.PlusDays(days > most ? 2 : 1), until, from);
        if (days <= 62)
            return Every(Monday(from), day => day.PlusDays(days > 35 ? 14 : 7), until, from);

        var months = MonthSteps.FirstOrDefault(step => days / (30 * step) <= most);
        if (months > 0)
            return Every(new(from.Year, 1, 1), day => day.PlusMonths(months), until, from);

        var years = YearSteps.First(step => days / (365 * step) <= most || step == YearSteps[^1]);
        return Every(new(from.Year / years * years, 1, 1), day => day.PlusYears(years), until, from);
    }

    private static IEnumerable<LocalDate> Every(
        LocalDate first,
        Func<LocalDate, LocalDate> next,
        LocalDate until,
        LocalDate from
    )
    {
        for (var day = first; day <= until; day = next(day))
            if (day >= from)
                yield return day;
    }

    private static LocalDate Monday(LocalDate day) => day.PlusDays(1 - (int)day.DayOfWeek);

    private static string Name(LocalDate day, int days, Language language) =>
        days <= 62 ? DateForms.DayInFew(day, language)
        : day.Month == 1 ? FormattableString.Invariant($"{day.Year}")
        : DateForms.Month(day.Month, language);
}

/// <summary>A day below a chart.</summary>
/// <param name="Place">0 at the left, 1 at the right.</param>
public readonly record struct DayMark(LocalDate Day, decimal Place, string Name);
