using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace Dastan.Domain.Amounts;

/// <summary>When a sum was money: a day, or a month or year of which it speaks as a whole ("in 2022 dollars").</summary>
public readonly record struct AmountDate(LocalDate First, LocalDate Last)
{
    public bool IsDay => First == Last;

    public static AmountDate OfDay(LocalDate day) => new(day, day);

    public static AmountDate OfYear(int year) => new(new(year, 1, 1), new(year, 12, 31));

    /// <summary>Reads <c>2022-05-17</c>, <c>2022-05</c> or <c>2022</c>; null for anything else, and for a day that there is not.</summary>
    public static AmountDate? Read(string? text) =>
        text switch
        {
            { Length: 4 } when Year(text) is { } year => OfYear(year),
            { Length: 7 } when LocalDatePattern.Iso.Parse(text + "-01") is { Success: true, Value: var first } => new(
                first,
                first.PlusMonths(1).PlusDays(-1)
            ),
            { Length: 10 } when LocalDatePattern.Iso.Parse(text) is { Success: true, Value: var day } => OfDay(day),
            _ => null,
        };

    /// <summary>As <see cref="Read"/> reads it.</summary>
    public override string ToString()
    {
        var day = LocalDatePattern.Iso.Format(First);
        return IsDay ? day
            : First.Month == Last.Month ? day[..7]
            : day[..4];
    }

    private static int? Year(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year >= 1000 ? year : null;
}
