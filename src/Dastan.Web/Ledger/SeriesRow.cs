using Dastan.Domain.Rates;
using NodaTime;

namespace Dastan.Web.Ledger;

/// <summary>A day of a series as the database gives it.</summary>
internal sealed record SeriesRow(
    LocalDate AsOf,
    LocalDate? ValidUntil,
    LocalDate? FixingOn,
    int Units,
    decimal Value,
    int Revision
)
{
    // Its fixing may lie before the first row that was read.
    private LocalDate FixedOn => FixingOn < AsOf ? FixingOn.Value : AsOf;

    /// <summary>The days of each fixing become one point, which lasts through the last of them.</summary>
    /// <param name="rows">Ascending by day.</param>
    public static Series Compressed(SeriesId id, IEnumerable<SeriesRow> rows)
    {
        var points = new List<SeriesPoint>();
        foreach (var row in rows)
        {
            var through = row.ValidUntil > row.AsOf ? row.ValidUntil.Value : row.AsOf;
            if (
                points is [.., var last]
                && (last.AsOf == row.FixingOn || last.AsOf == row.AsOf)
                && last.AsOf != default
            )
                points[^1] = last with { Through = LocalDate.Max(last.Through, through) };
            else
                points.Add(new(row.FixedOn, through, row.Units, row.Value, row.Revision));
        }
        points.TrimExcess();
        return new(id, points);
    }
}
