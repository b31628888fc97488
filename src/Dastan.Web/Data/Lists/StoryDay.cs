using NodaTime;

namespace Dastan.Web.Data.Lists;

/// <summary>
/// How many stories an edition published on a day, kept because counting a million of them takes a second. Withdrawn ones are not counted.
/// The clock is not asked: stories under embargo are counted too, so that whoever tells the number asks <see cref="StoryCounts"/>.
/// </summary>
public sealed class StoryDay
{
    private StoryDay() { }

    internal StoryDay(string edition, DayCount count) =>
        (Edition, Number, Stories, ChangedAt) = (edition, NumberOf(count.Day), count.Stories, count.ChangedAt);

    public string Edition { get; private set; } = "";

    /// <summary>20250403 for 3 April 2025: sorts as days do, and a hundredth of it is the month.</summary>
    public int Number { get; private set; }

    public int Stories { get; private set; }

    /// <summary>The last publication, change of words or end of an embargo among them; null where there are none.</summary>
    public Instant? ChangedAt { get; private set; }

    public LocalDate Day => DayOf(Number);

    public static int NumberOf(LocalDate day) => (((day.Year * 100) + day.Month) * 100) + day.Day;

    public static LocalDate DayOf(int number) => new(number / 10_000, number / 100 % 100, number % 100);
}
