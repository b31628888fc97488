using Dastan.Domain.Stories;
using Dastan.Web.Dispatches;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Dastan.Bench.Clockwork;

/// <summary>What became of stories that were due while the paper was harmed.</summary>
internal static class Verdict
{
    /// <summary>How many of the stories are not published yet.</summary>
    public static async Task<int> NotYetAsync(Trial trial, IReadOnlyList<StoryId> stories)
    {
        var count = 0;
        await trial.InDatabaseAsync(async db =>
            count = await db.Stories.CountAsync(story => stories.Contains(story.Id) && story.ScheduledFor != null)
        );
        return count;
    }

    /// <summary>Until all is published and sent, or two minutes are over.</summary>
    public static async Task AwaitAsync(Trial trial)
    {
        for (var seconds = 0; seconds < 120; seconds++)
        {
            var left = 0;
            await trial.InDatabaseAsync(async db =>
                left =
                    await db.Dispatches.CountAsync(one => one.State == DispatchState.Waiting)
                    + await db.Stories.CountAsync(story => story.ScheduledFor != null)
            );
            if (left == 0)
                return;
            await Task.Delay(1000);
        }
    }

    /// <summary>Tells it; 1 where anything is lost, early, twice or at another time.</summary>
    /// <param name="due">The stories, and when each was due.</param>
    /// <param name="done">What was done to it.</param>
    public static async Task<int> OfAsync(Trial trial, Dictionary<StoryId, Instant> due, Told told, string done)
    {
        var (published, twice, early, wrongTime, unsent, untold) = (0, 0, 0, 0, 0, 0);
        var again = told.Times.Values.Count(times => times > 1);
        await trial.InDatabaseAsync(async db =>
        {
            var events = (
                await db.StoryEvents.Where(one => one.Kind == StoryEventKind.Published).ToListAsync()
            ).ToLookup(one => one.StoryId);
            published = due.Keys.Count(story => events[story].Any());
            twice = due.Keys.Count(story => events[story].Count() > 1);
            early = due.Count(story => events[story.Key].Any(one => one.At < story.Value));
            var times = await db.Stories.ToDictionaryAsync(story => story.Id, story => story.PublishedAt);
            // The database keeps microseconds.
            wrongTime = due.Count(story =>
                times[story.Key] is not { } at || Math.Abs((at - story.Value).TotalMilliseconds) > 0.001
            );
            var dispatches = await db.Dispatches.ToListAsync();
            unsent = due.Count - dispatches.Count(one => one.State == DispatchState.Sent);
            untold = dispatches.Count(one => !told.Times.ContainsKey(one.Key));
            var strangers = told.Times.Keys.Except(dispatches.Select(one => one.Key)).Count();
            untold += strangers;
        });
        Console.WriteLine(
            $"{trial.Database}, {trial.Nodes} node(s): {done}, {due.Count} stories; published {published}, twice {twice}, early {early}, at another time {wrongTime}; "
                + $"dispatches not recorded as sent {unsent}, not delivered or unknown {untold}, delivered again with the same key {again}"
        );
        return published == due.Count && twice + early + wrongTime + unsent + untold == 0 ? 0 : 1;
    }
}
