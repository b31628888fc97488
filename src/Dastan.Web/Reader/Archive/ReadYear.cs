using Dastan.Domain.Languages;
using Dastan.Domain.Papers;
using Dastan.Web.Data;
using Dastan.Web.Press;
using NodaTime;

namespace Dastan.Web.Reader.Archive;

/// <summary>GET /{year}: the year's months with what was published in each.</summary>
public static class ReadYear
{
    public static async Task<IResult> Get(int year, Reading reading, NewsDb db, CancellationToken stop)
    {
        var days = new PublishedDays(reading, db);
        var years = await days.YearsAsync(stop);
        var isNow = year == reading.Today.Year;
        if (year is 0 || (!years.Contains(year) && !isNow))
            return Results.NotFound();

        var counts = await days.CountAsync(new LocalDate(year, 1, 1), new LocalDate(year, 12, 31), stop);
        var months = Enumerable.Range(1, 12).Select(month => Month(reading, new LocalDate(year, month, 1), counts));
        var editions = await EditionsAsync(year, reading, db, stop);
        reading.Ingredients.AreAll([.. reading.Snapshot.Editions.Select(edition => Tag.Stories(edition.Code))]);
        var path = ArchiveAddress.OfYear(year);
        var siblings = reading.InEditions(path, editions.Contains);
        var head = reading.Head(FormattableString.Invariant($"{year}"), "", path) with { IsForIndexes = false };
        return Show.Page<YearPage, YearView>(
            reading.Frame(head, siblings),
            new(
                year,
                [.. months],
                [.. years.Union([year]).OrderDescending().Select(other => reading.LinkToYear(other, other == year))]
            )
        );
    }

    // The editions that have a page for the year.
    private static async Task<IReadOnlyList<Edition>> EditionsAsync(
        int year,
        Reading reading,
        NewsDb db,
        CancellationToken stop
    )
    {
        var editions = new List<Edition>();
        foreach (var edition in reading.Snapshot.Editions)
        {
            var there = reading.In(edition.Code);
            var first = await new PublishedDays(there, db).FirstAfterAsync(
                new LocalDate(year, 1, 1).PlusDays(-1),
                stop
            );
            if (year == there.Today.Year || first?.Year == year)
                editions.Add(edition);
        }
        return editions;
    }

    private static ArchiveMonth Month(Reading reading, LocalDate first, IReadOnlyDictionary<LocalDate, int> counts)
    {
        var stories = counts.Where(day => day.Key.Month == first.Month).Sum(day => day.Value);
        var name = DateForms.Month(first.Month, reading.Language);
        return new(name, stories == 0 ? null : reading.AddressOf(ArchiveAddress.OfMonth(first)), stories);
    }
}
