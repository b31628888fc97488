using Dastan.Domain.Papers;
using Microsoft.AspNetCore.Mvc;

namespace Dastan.Web.Newsroom.Stories;

/// <summary>/newsroom/stories/{id}/embargo: not before, as somebody outside has it; and its end before its time, which takes two.</summary>
public static class SetEmbargo
{
    /// <summary>POST: until when, who says so, and what else there is to know.</summary>
    public static Task<IResult> Post(
        Guid id,
        [FromForm] EmbargoForm form,
        Visit visit,
        StoryDeeds deeds,
        CancellationToken stop
    ) =>
        deeds.DoAsync(
            id,
            Acts.SetEmbargo,
            visit,
            story =>
            {
                var until = ClockTime.ReadEnd(form.Until, StoryPages.EditionOf(visit, story).Zone);
                return Task.FromResult(
                    until.No
                        ?? story.SetEmbargo(
                            until.At!.Value,
                            form.Source ?? "",
                            form.Note ?? "",
                            visit.Actor.Id,
                            visit.Now
                        )
                );
            },
            new TypedTimes
            {
                Until = form.Until,
                Source = form.Source,
                Note = form.Note,
            },
            stop
        );

    /// <summary>POST …/lifting: the first asks, with a <c>reason</c>.</summary>
    public static Task<IResult> AskToLift(
        Guid id,
        [FromForm] string? reason,
        Visit visit,
        StoryDeeds deeds,
        CancellationToken stop
    ) =>
        deeds.DoAsync(
            id,
            Acts.SetEmbargo,
            visit,
            story => Task.FromResult(story.AskToLift(reason ?? "", visit.Actor.Id, visit.Now)),
            new TypedTimes { LiftReason = reason },
            stop
        );

    /// <summary>POST …/lifting/confirmation: the second confirms.</summary>
    public static Task<IResult> Lift(Guid id, Visit visit, StoryDeeds deeds, CancellationToken stop) =>
        deeds.DoAsync(
            id,
            Acts.SetEmbargo,
            visit,
            story => Task.FromResult(story.Lift(visit.Actor.Id, visit.Now)),
            null,
            stop
        );
}

/// <summary>An embargo as it is typed.</summary>
public sealed record EmbargoForm
{
    /// <summary>By the edition's clock: <c>2026-11-26T18:00</c>.</summary>
    public string? Until { get; init; }

    public string? Source { get; init; }

    public string? Note { get; init; }
}
