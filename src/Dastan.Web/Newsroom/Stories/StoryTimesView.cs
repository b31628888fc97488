using Dastan.Domain.Papers;
using Dastan.Domain.Stories;
using Dastan.Web.Data;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Dastan.Web.Newsroom.Stories;

/// <summary>When a story becomes public and ceases to be, for its page. Times are in words, by the edition's clock; "" for none.</summary>
public sealed record StoryTimesView
{
    /// <summary>The zone whose clock is meant: <c>Asia/Almaty</c>.</summary>
    public required string Zone { get; init; }

    public required string Scheduled { get; init; }

    /// <summary>While it stands.</summary>
    public required string Embargo { get; init; }

    public required string EmbargoSource { get; init; }

    public required string EmbargoNote { get; init; }

    /// <summary>Who asks to end it before its time; "" while nobody does.</summary>
    public required string LiftAskedBy { get; init; }

    public required bool LiftIsOwn { get; init; }

    public required string LiftReason { get; init; }

    /// <summary>The withdrawal to come.</summary>
    public required string Withdrawal { get; init; }

    public required string WithdrawalReason { get; init; }

    /// <summary>Those of these times that the clock shows twice that night.</summary>
    public required IReadOnlyList<string> Twice { get; init; }

    /// <summary>What stands in the fields.</summary>
    public required TypedTimes Typed { get; init; }

    internal static async Task<StoryTimesView> OfAsync(Visit visit, NewsDb db, Story story, CancellationToken stop)
    {
        var edition = StoryPages.EditionOf(visit, story);
        var embargo = story.EmbargoedUntil > visit.Now ? story.EmbargoedUntil : null;
        var withdrawal = story.WithdrawalDueAt > visit.Now ? story.WithdrawalDueAt : null;
        string Told(Instant? at) => at is { } instant ? visit.MomentIn(edition, instant) : "";
        return new()
        {
            Zone = edition.TimeZone,
            Scheduled = Told(story.ScheduledFor),
            Embargo = Told(embargo),
            EmbargoSource = story.EmbargoSource,
            EmbargoNote = story.EmbargoNote,
            LiftAskedBy = await NameAsync(visit, db, story, stop),
            LiftIsOwn = story.LiftAskedBy == visit.Actor.Id,
            LiftReason = story.LiftReason,
            Withdrawal = Told(withdrawal),
            WithdrawalReason = withdrawal is null ? "" : story.WithdrawalReason ?? "",
            Twice =
            [
                .. new[] { story.ScheduledFor, embargo, withdrawal }
                    .OfType<Instant>()
                    .Where(at => ClockTime.IsTwice(at, edition.Zone))
                    .Select(at => Told(at)),
            ],
            Typed = new()
            {
                At = ClockTime.Field(story.ScheduledFor, edition.Zone),
                Until = ClockTime.Field(embargo, edition.Zone),
                Source = story.EmbargoSource,
                Note = story.EmbargoNote,
            },
        };
    }

    private static async Task<string> NameAsync(Visit visit, NewsDb db, Story story, CancellationToken stop) =>
        story.LiftAskedBy is null
            ? ""
            : await db
                .Staff.Where(member => member.Id == story.LiftAskedBy)
                .Select(member => member.Name)
                .FirstOrDefaultAsync(stop)
                ?? visit.Texts.Story.Nobody;
}

/// <summary>What was typed into the fields for times and reasons.</summary>
public sealed record TypedTimes
{
    public string? At { get; init; }

    public string? Until { get; init; }

    public string? Source { get; init; }

    public string? Note { get; init; }

    public string? LiftReason { get; init; }

    public string? WithdrawalAt { get; init; }

    public string? WithdrawalReason { get; init; }
}
