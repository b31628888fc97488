using Dastan.Domain.Stories;
using Dastan.Web.Data;
using Dastan.Web.Data.Lists;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Dastan.Web.Reader.Archive;

/// <summary>The days on which an edition published something.</summary>
public sealed class PublishedDays(Reading reading, NewsDb db)
{
    private IQueryable<Story> Stories => db.Stories.PublicAt(reading.Now).In(reading.Code);

    public IQueryable<Story> On(LocalDate day) => Stories.Where(story => story.PublishedOn == day);

    /// <summary>How many stories each day has, for the days that have any.</summary>
    public Task<IReadOnlyDictionary<LocalDate, int>> CountAsync(
        LocalDate first,
        LocalDate last,
        CancellationToken stop
    ) => new StoryCounts(db, reading.Now).OfDaysAsync(reading.Code, first, last, stop);

    public Task<LocalDate?> LastBeforeAsync(LocalDate day, CancellationToken stop) =>
        Stories
            .Where(story => story.PublishedOn < day)
            .OrderByDescending(story => story.PublishedOn)
            .Select(story => story.PublishedOn)
            .FirstOrDefaultAsync(stop);

    public Task<LocalDate?> FirstAfterAsync(LocalDate day, CancellationToken stop) =>
        Stories
            .Where(story => story.PublishedOn > day)
            .OrderBy(story => story.PublishedOn)
            .Select(story => story.PublishedOn)
            .FirstOrDefaultAsync(stop);

    /// <summary>The years with stories, the newest first.</summary>
    public async Task<IReadOnlyList<int>> YearsAsync(CancellationToken stop)
    {
        var years = new List<int>();
        var last = await LastBeforeAsync(LocalDate.MaxIsoValue, stop);
        for (; last is { } day; last = await LastBeforeAsync(new LocalDate(day.Year, 1, 1), stop))
            years.Add(day.Year);
        return years;
    }
}
