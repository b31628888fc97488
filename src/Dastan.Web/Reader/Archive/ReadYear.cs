using Dastan.Domain.Languages;
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
        reading.Ingredients.AreAll(Tag.Stories(reading.Code));
        var path = ArchiveAddress.OfYear(year);
        var siblings = reading.InEditions(path, _ => true);
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

    private static ArchiveMonth Month(Reading reading, LocalDate first, IReadOnlyDictionary<LocalDate, int> counts)
    {
        var stories = counts.Where(day => day.Key.Month == first.Month).Sum(day => day.Value);
        var name = DateForms.Month(first.Month, reading.Language);
        return new(name, stories == 0 ? null : reading.AddressOf(ArchiveAddress.OfMonth(first)), stories);
    }
}
