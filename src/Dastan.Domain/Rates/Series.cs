using NodaTime;

namespace Dastan.Domain.Rates;

/// <summary>Which series of numbers: of a bank, of a pair, in the direction in which the bank prints it.</summary>
public readonly record struct SeriesId(string Bank, string Base, string Quote)
{
    public override string ToString() => $"{Bank} {Base}/{Quote}";
}

/// <summary>One fixing of a series, and how long it stood.</summary>
/// <param name="AsOf">The day of the fixing.</param>
/// <param name="Through">The last day on which the bank said the same, carried days included; <paramref name="AsOf"/> where it said it once.</param>
/// <param name="Units">How many units of the base the value is for.</param>
/// <param name="Value">As printed.</param>
/// <param name="Revision">1 for what was printed first, more after restatements.</param>
public readonly record struct SeriesPoint(LocalDate AsOf, LocalDate Through, int Units, decimal Value, int Revision);

/// <summary>The accepted fixings of one pair by one bank, in order of their days. It does not change.</summary>
/// <param name="Points">Ascending by <see cref="SeriesPoint.AsOf"/>, one a day at most.</param>
public sealed record Series(SeriesId Id, IReadOnlyList<SeriesPoint> Points)
{
    /// <summary>The index of the newest fixing on or before a day, however old; −1 for none.</summary>
    public int IndexAt(LocalDate day)
    {
        int low = 0,
            high = Points.Count - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (Points[middle].AsOf <= day)
                low = middle + 1;
            else
                high = middle - 1;
        }
        return high;
    }

    /// <summary>The fixing before that of an index; null where nobody knows it: there is none, or so long a silence lies between that more were missed.</summary>
    public SeriesPoint? Before(int index) =>
        index > 0
        && Points[index - 1] is var before
        && Period.DaysBetween(before.Through, Points[index].AsOf) <= Resolver.LongestRestDays
            ? before
            : null;

    /// <summary>The newest fixing on or before a day, however old.</summary>
    public SeriesPoint? At(LocalDate day) => IndexAt(day) is >= 0 and var index ? Points[index] : null;
}
