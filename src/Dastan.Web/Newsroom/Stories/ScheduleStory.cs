using Dastan.Domain;
using Dastan.Domain.Papers;
using Dastan.Domain.Stories;
using Dastan.Web.Data;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace Dastan.Web.Newsroom.Stories;

/// <summary>/newsroom/stories/{id}/schedule: the story is published at a time of the edition's clock.</summary>
public static class ScheduleStory
{
    /// <summary>POST: at this time, or at another than before.</summary>
    public static Task<IResult> Post(
        Guid id,
        [FromForm] string? at,
        Visit visit,
        StoryDeeds deeds,
        Planning planning,
        CancellationToken stop
    ) =>
        deeds.DoAsync(
            id,
            Acts.ScheduleStory,
            visit,
            async story =>
            {
                var time = ClockTime.Read(at, StoryPages.EditionOf(visit, story).Zone);
                return time.No
                    ?? await planning.RefuseAsync(visit, story, time.At!.Value, stop)
                    ?? story.Schedule(time.At!.Value, visit.Now, visit.Actor.Id);
            },
            new TypedTimes { At = at },
            stop
        );

    /// <summary>POST …/removal: it is published by hand again.</summary>
    public static Task<IResult> Remove(Guid id, Visit visit, StoryDeeds deeds, CancellationToken stop) =>
        deeds.DoAsync(
            id,
            Acts.ScheduleStory,
            visit,
            story => Task.FromResult(story.Unschedule(visit.Now, visit.Actor.Id)),
            null,
            stop
        );
}

/// <summary>What has to be so before a story is left to the clockwork: nobody looks at it any more.</summary>
public sealed class Planning(NewsDb db, StoryChecking checking)
{
    /// <summary>Null where it may be left to itself.</summary>
    /// <param name="at">When it is to be published.</param>
    public async Task<Refusal?> RefuseAsync(Visit visit, Story story, Instant at, CancellationToken stop)
    {
        var draft = await db.StoryDrafts.FindAsync([story.Id, visit.Actor.Id], stop);
        if (draft?.IsUnsaved(story.Text) is true)
            return new("not-saved", visit.Texts.Times.SaveFirst);

        var findings = await checking.FindAsync(visit, story, story.Text, story.Section, stop, at);
        return findings.Any(finding => finding.IsRequired) ? new("checks-failed", visit.Texts.Check.Refused) : null;
    }
}
