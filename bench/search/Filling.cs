using System.Diagnostics;
using Dastan.Domain.Papers;
using Dastan.Domain.Stories;
using Dastan.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Bench.Search;

/// <summary>How long it took to fill a paper, with its index.</summary>
internal sealed record Filled(int Stories, double Seconds, double ProcessorSeconds);

/// <summary>Fills an empty paper with stories; what is there already is kept from an earlier run.</summary>
internal static class Filling
{
    private const int AtOnce = 1_000;

    public static async Task<Filled?> FillAsync(NewsDb db, int stories)
    {
        if (await db.Stories.AnyAsync())
            return null;

        var began = Stopwatch.GetTimestamp();
        var spent = Processor.Spent(null);
        AddPaper(db);
        await db.SaveAsync(default);
        await db.Database.OpenConnectionAsync();
        await BulkLoading.BeginAsync(db);
        var next = Task.Run(() => Some(new Newsroom(), stories).GetEnumerator());
        using var all = await next;
        var ready = Task.Run(() => all.MoveNext() ? all.Current : null);
        while (await ready is { } some)
        {
            ready = Task.Run(() => all.MoveNext() ? all.Current : null);
            db.AddRange(some);
            // Nobody reads here what they said before.
            foreach (var said in some.SelectMany(story => story.Revisions).ToList())
                db.Entry(said).State = EntityState.Detached;
            await db.SaveManyAsync(default);
            db.ChangeTracker.Clear();
        }
        await BulkLoading.EndAsync(db);
        await db.Database.CloseConnectionAsync();
        return new(stories, Stopwatch.GetElapsedTime(began).TotalSeconds, Processor.Spent(null) - spent);
    }

    private static void AddPaper(NewsDb db)
    {
        db.Add(new Paper("The Bench"));
        db.Add(new Edition("ru", "Русский", "Asia/Almaty", 0));
        db.AddRange(Newsroom.Sections.Select((section, at) => new Section("ru", section, section, "", at)));
    }

    private static IEnumerable<List<Story>> Some(Newsroom newsroom, int stories)
    {
        for (var number = 0; number < stories; number += AtOnce)
            yield return
            [
                .. Enumerable
                    .Range(number, Math.Min(AtOnce, stories - number))
                    .Select(at => newsroom.Next(at, stories)),
            ];
    }
}
