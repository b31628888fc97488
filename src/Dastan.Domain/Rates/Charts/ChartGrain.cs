using NodaTime;

namespace Dastan.Domain.Rates.Charts;

/// <summary>How closely a series is shown.</summary>
public enum ChartGrain
{
    Fixing,

    /// <summary>The last fixing of each week, never a mean.</summary>
    Week,

    /// <summary>The last fixing of each month.</summary>
    Month,

    /// <summary>The last fixing of each year.</summary>
    Year,
}

/// <summary>Which days belong together.</summary>
public static class ChartGrains
{
    extension(ChartGrain grain)
    {
        /// <summary>The first day of the stretch that a day lies in; the day itself for <see cref="ChartGrain.Fixing"/>.</summary>
        public LocalDate StretchOf(LocalDate day) =>
            grain switch
            {
                ChartGrain.Week => day.PlusDays(1 - (int)day.DayOfWeek),
                ChartGrain.Month => day.With(DateAdjusters.StartOfMonth),
                ChartGrain.Year => new LocalDate(day.Year, 1, 1),
                _ => day,
            };

        /// <summary>The last of what lies in each stretch, in order.</summary>
        /// <param name="all">Ascending by day.</param>
        public IReadOnlyList<T> LastOf<T>(IReadOnlyList<T> all, Func<T, LocalDate> dayOf) =>
            grain is ChartGrain.Fixing
                ? all
                : [.. all.GroupBy(one => grain.StretchOf(dayOf(one))).Select(stretch => stretch.Last())];
    }
}
