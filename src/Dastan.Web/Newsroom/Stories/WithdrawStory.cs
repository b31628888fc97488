using Dastan.Domain.Papers;
using Microsoft.AspNetCore.Mvc;

namespace Dastan.Web.Newsroom.Stories;

/// <summary>/newsroom/stories/{id}/withdrawal: readers find the reason in the story's place, from now or from a time on.</summary>
public static class WithdrawStory
{
    /// <summary>POST: why, and when; now without a time.</summary>
    public static Task<IResult> Post(
        Guid id,
        [FromForm] WithdrawalForm form,
        Visit visit,
        StoryDeeds deeds,
        CancellationToken stop
    ) =>
        deeds.DoAsync(
            id,
            Acts.WithdrawStory,
            visit,
            story =>
            {
                var (reason, by) = (form.Reason ?? "", visit.Actor.Id);
                if (string.IsNullOrWhiteSpace(form.At))
                    return Task.FromResult(story.Withdraw(reason, visit.Now, by));

                var at = ClockTime.Read(form.At, StoryPages.EditionOf(visit, story).Zone);
                return Task.FromResult(at.No ?? story.WithdrawAt(at.At!.Value, reason, visit.Now, by));
            },
            new TypedTimes { WithdrawalAt = form.At, WithdrawalReason = form.Reason },
            stop
        );

    /// <summary>POST …/removal: the withdrawal that was set is off.</summary>
    public static Task<IResult> Keep(Guid id, Visit visit, StoryDeeds deeds, CancellationToken stop) =>
        deeds.DoAsync(
            id,
            Acts.WithdrawStory,
            visit,
            story => Task.FromResult(story.Keep(visit.Now, visit.Actor.Id)),
            null,
            stop
        );
}

/// <summary>A withdrawal as it is typed.</summary>
public sealed record WithdrawalForm
{
    public string? Reason { get; init; }

    /// <summary>By the edition's clock: <c>2026-11-26T18:00</c>; "" for now.</summary>
    public string? At { get; init; }
}
