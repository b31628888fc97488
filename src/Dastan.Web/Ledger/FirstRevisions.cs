using Dastan.Domain.Rates;
using Dastan.Domain.Rates.Ledger;
using Dastan.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Web.Ledger;

/// <summary>The series as they stood before the banks restated them.</summary>
public static class FirstRevisions
{
    /// <summary>A book with, of each restated day, what counted of it first.</summary>
    public static async Task<RateBook> OpenAsync(
        NewsDb db,
        RateBook book,
        IReadOnlyList<SeriesId> ids,
        CancellationToken stop
    )
    {
        var banks = ids.Select(id => id.Bank).Distinct().ToList();
        var superseded = await db
            .Observations.AsNoTracking()
            .Where(said => said.Status == ObservationStatus.Superseded && banks.Contains(said.Bank))
            .ToListAsync(stop);
        var firsts = superseded
            .GroupBy(said => (Id: new SeriesId(said.Bank, said.Base, said.Quote), said.AsOf))
            .ToDictionary(day => day.Key, day => day.MinBy(said => said.Revision)!);
        return new(
            ids.Distinct()
                .ToDictionary(
                    id => id,
                    id => new Series(
                        id,
                        [
                            .. book[id]
                                .Points.Select(point =>
                                    firsts.TryGetValue((id, point.AsOf), out var first)
                                        ? point with
                                        {
                                            Units = first.Units,
                                            Value = first.Value,
                                            Revision = first.Revision,
                                        }
                                        : point
                                ),
                        ]
                    )
                )
        );
    }
}
