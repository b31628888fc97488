using Dastan.Domain.Stories;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Dastan.Web.Data.Lists;

/// <summary>
/// How many public stories days and months have. What is kept of a day counts only where the clock changes nothing any more; a day with a
/// story that is still to come, or to be taken back, is counted through the gate.
/// </summary>
public sealed class StoryCounts(NewsDb db, Instant now)
{
    /// <summary>The days of an edition that have any, from the first to the last.</summary>
    public async Task<IReadOnlyDictionary<LocalDate, int>> OfDaysAsync(
        string edition,
        LocalDate first,
        LocalDate last,
        CancellationToken stop
    )
    {
        var (from, until) = (StoryDay.NumberOf(first), StoryDay.NumberOf(last));
        var kept = await db
            .StoryDays.Where(day => day.Edition == edition && day.Number >= from && day.Number <= until)
            .Select(day => new { day.Number, day.Stories })
            .ToListAsync(stop);
        // Only now: what was counted and is not public yet is seen there in any case.
        var open = (await OpenDaysAsync([edition], stop)).Where(day => day >= first && day <= last).ToList();
        var counts = kept.ToDictionary(day => StoryDay.DayOf(day.Number), day => day.Stories);
        foreach (var day in open)
            counts.Remove(day);
        foreach (var day in await CountAsync([edition], open, stop))
            counts[day.Day] = day.Stories;
        return counts.Where(day => day.Value > 0).ToDictionary();
    }

    /// <summary>The months in which these editions have any together, the newest first.</summary>
    public async Task<IReadOnlyList<MonthCount>> OfMonthsAsync(
        IReadOnlyCollection<string> editions,
        CancellationToken stop
    )
    {
        var before = await OpenDaysAsync(editions, stop);
        var skipped = before.Select(StoryDay.NumberOf).ToList();
        var kept = await db
            .StoryDays.Where(day => editions.Contains(day.Edition) && !skipped.Contains(day.Number) && day.Stories > 0)
            .GroupBy(day => day.Number / 100)
            .Select(month => new
            {
                month.Key,
                Stories = month.Sum(day => day.Stories),
                ChangedAt = month.Max(day => day.ChangedAt),
            })
            .ToListAsync(stop);
        // One that became open meanwhile is in what was kept.
        if ((await OpenDaysAsync(editions, stop)).Except(before).Any())
            return await OfMonthsAsync(editions, stop);

        var counted = (await CountAsync(editions, before, stop)).Select(day =>
            (Month: day.Day.ToYearMonth(), day.Stories, day.ChangedAt)
        );
        return
        [
            .. kept.Select(month =>
                    (Month: new YearMonth(month.Key / 100, month.Key % 100), month.Stories, month.ChangedAt)
                )
                .Concat(counted)
                .GroupBy(part => part.Month)
                .Select(month => new MonthCount(
                    month.Key,
                    month.Sum(part => part.Stories),
                    month.Max(part => part.ChangedAt)
                ))
                .OrderByDescending(month => month.Month),
        ];
    }

    private async Task<IReadOnlyList<DayCount>> CountAsync(
        IReadOnlyCollection<string> editions,
        IReadOnlyCollection<LocalDate> days,
        CancellationToken stop
    )
    {
        if (days.Count == 0)
            return [];

        var some = days.Select(day => (LocalDate?)day).ToList();
        return await db
            .Stories.PublicAt(now)
            .Where(story => editions.Contains(story.Edition) && some.Contains(story.PublishedOn))
            .CountedByDay()
            .ToListAsync(stop);
    }

    // There are few, and each kind is found by an index.
    private async Task<IReadOnlyCollection<LocalDate>> OpenDaysAsync(
        IReadOnlyCollection<string> editions,
        CancellationToken stop
    )
    {
        var coming = db.Stories.Where(story => editions.Contains(story.Edition) && story.PublishedAt > now);
        var held = db.Stories.Where(story => story.EmbargoedUntil > now && story.PublishedOn != null);
        var leaving = db.Stories.Where(story => story.WithdrawnAt > now && story.PublishedOn != null);
        return await coming
            .Select(story => story.PublishedOn!.Value)
            .Concat(held.Select(story => story.PublishedOn!.Value))
            .Concat(leaving.Select(story => story.PublishedOn!.Value))
            .Distinct()
            .ToListAsync(stop);
    }
}

/// <summary>How many public stories a month has, and when what there is to say of them last changed.</summary>
public sealed record MonthCount(YearMonth Month, int Stories, Instant? ChangedAt);
