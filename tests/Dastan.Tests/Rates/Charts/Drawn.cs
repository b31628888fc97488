using Dastan.Domain.Rates;
using Dastan.Domain.Rates.Charts;

namespace Dastan.Tests.Rates.Charts;

/// <summary>Histories and steps to draw, written short.</summary>
internal static class Drawn
{
    public static LocalDate Day(int month, int day, int year = 2025) => new(year, month, day);

    /// <summary>A rate from one day through another, as one bank printed it.</summary>
    public static RateStep Rate(LocalDate from, LocalDate through, decimal rate) =>
        new(from, through, new("KGS", "USD", from, rate, RateMethod.Inverted, [], from));

    /// <summary>Steps that follow each other, each so many days long.</summary>
    public static IReadOnlyList<ChartStep> Steps(LocalDate from, params IEnumerable<(int Days, decimal Value)> steps)
    {
        var drawn = new List<ChartStep>();
        foreach (var (days, value) in steps)
        {
            drawn.Add(new(from, from.PlusDays(days), value));
            from = from.PlusDays(days);
        }
        return drawn;
    }
}
