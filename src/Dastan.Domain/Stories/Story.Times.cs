using Dastan.Domain.Staff;
using NodaTime;

namespace Dastan.Domain.Stories;

/// <summary>When it becomes public, and when it ceases to be.</summary>
public sealed partial class Story
{
    private readonly List<StoryEvent> events = [];

    /// <summary>At, set by our editor.</summary>
    public Instant? ScheduledFor { get; private set; }

    public Instant? WithdrawnAt { get; private set; }

    /// <summary>Why it was withdrawn, for readers.</summary>
    public string? WithdrawalReason { get; private set; }

    /// <summary>The time of a withdrawal that was set and of which nobody was told yet; null for none. The gate goes by <see cref="WithdrawnAt"/>.</summary>
    public Instant? WithdrawalDueAt { get; private set; }

    /// <summary>How many events it has.</summary>
    public int EventNumber { get; private set; }

    /// <summary>What became of it, in its order.</summary>
    public IReadOnlyList<StoryEvent> Events => events;

    /// <summary>Why its words can't stand as they are; null where they can. Readers are to have the whole of what has a time of publication, whatever becomes of it.</summary>
    public Refusal? EmptiedInPublic =>
        PublishedAt is not null && (Headline is "" || Body is "") ? StoryRefusals.Unfinished : null;

    /// <summary>Sets the time of its publication, or another in place of it.</summary>
    public Refusal? Schedule(Instant at, Instant now, StaffId? by = null)
    {
        if (PublishedAt is not null)
            return StoryRefusals.AlreadyPublished;
        if (Headline is "" || Body is "")
            return StoryRefusals.Unfinished;
        if (at <= now)
            return StoryRefusals.TimeIsPast;
        if (EmbargoedUntil > at)
            return StoryRefusals.UnderEmbargo(EmbargoedUntil.Value);

        (ScheduledFor, Stage, ReturnReason) = (at, StoryStage.Ready, "");
        Touch(now, by);
        Record(StoryEventKind.Scheduled, now, by, at);
        Version++;
        return null;
    }

    /// <summary>It is published by hand again, or not at all.</summary>
    public Refusal? Unschedule(Instant now, StaffId? by)
    {
        if (ScheduledFor is null)
            return StoryRefusals.NotScheduled;

        Unschedule(StoryEventKind.Unscheduled, now, by, "");
        return null;
    }

    /// <summary>Makes the story public. <paramref name="zone"/> is the edition's: its day becomes part of the address.</summary>
    public Refusal? Publish(Instant now, DateTimeZone zone, StaffId? by = null) => Publish(now, zone, now, by);

    /// <summary>Makes it public when its time has come; that time is the one shown, however late this is.</summary>
    public Refusal? PublishOnTime(Instant now, DateTimeZone zone) =>
        ScheduledFor <= now ? Publish(ScheduledFor.Value, zone, now, by: null) : StoryRefusals.NotDue;

    /// <summary>Its time has come and a rule says no: it waits for a person.</summary>
    public void HoldBack(Refusal why, Instant now) => Unschedule(StoryEventKind.HeldBack, now, by: null, why.Code);

    /// <summary>Makes public what was published elsewhere at <paramref name="firstAt"/>, which stays its time. Nobody is told.</summary>
    public Refusal? PublishAsOf(Instant firstAt, DateTimeZone zone, Instant now)
    {
        if (PublishedAt is not null)
            return StoryRefusals.AlreadyPublished;
        if (Headline is "" || Body is "")
            return StoryRefusals.Unfinished;
        if (EmbargoedUntil > now)
            return StoryRefusals.UnderEmbargo(EmbargoedUntil.Value);

        PublishedAt = firstAt;
        PublishedOn = firstAt.InZone(zone).Date;
        FirstPublicRevision = RevisionNumber;
        ScheduledFor = null;
        topics.ForEach(topic => topic.Follow(this));
        bylines.ForEach(byline => byline.Follow(this));
        Version++;
        return null;
    }

    /// <summary>Says when the words last changed elsewhere, for a story that came from there.</summary>
    public void WasUpdated(Instant at) => UpdatedAt = at > PublishedAt ? at : null;

    /// <summary>Takes it back from readers, who find the reason in its place.</summary>
    public Refusal? Withdraw(string reason, Instant now, StaffId? by = null)
    {
        if (RefuseWithdrawal(reason, now) is { } no)
            return no;

        (WithdrawnAt, WithdrawalReason, WithdrawalDueAt) = (now, reason.Trim(), null);
        Record(StoryEventKind.Withdrawn, now, by, now, WithdrawalReason);
        Version++;
        return null;
    }

    /// <summary>Takes it back from readers at a time to come, to the instant.</summary>
    public Refusal? WithdrawAt(Instant at, string reason, Instant now, StaffId? by)
    {
        if (RefuseWithdrawal(reason, now) is { } no)
            return no;
        if (at <= now)
            return StoryRefusals.WithdrawalIsPast;

        (WithdrawnAt, WithdrawalReason, WithdrawalDueAt) = (at, reason.Trim(), at);
        Record(StoryEventKind.WithdrawalSet, now, by, at, WithdrawalReason);
        Version++;
        return null;
    }

    /// <summary>It stays with the readers after all.</summary>
    public Refusal? Keep(Instant now, StaffId? by)
    {
        if (WithdrawalDueAt is null || WithdrawnAt <= now)
            return StoryRefusals.NoWithdrawalComing;

        (WithdrawnAt, WithdrawalReason, WithdrawalDueAt) = (null, null, null);
        Record(StoryEventKind.Kept, now, by);
        Version++;
        return null;
    }

    /// <summary>The time of its withdrawal has come: readers do not see it any more, and now it is told.</summary>
    public Refusal? TellWithdrawal(Instant now)
    {
        if (!(WithdrawalDueAt <= now))
            return StoryRefusals.NotDue;

        WithdrawalDueAt = null;
        Record(StoryEventKind.Withdrawn, now, by: null, WithdrawnAt, WithdrawalReason ?? "");
        Version++;
        return null;
    }

    private Refusal? Publish(Instant at, DateTimeZone zone, Instant now, StaffId? by)
    {
        if (PublishAsOf(at, zone, now) is { } no)
            return no;

        Record(StoryEventKind.Published, now, by, at);
        return null;
    }

    private Refusal? RefuseWithdrawal(string reason, Instant now) =>
        PublishedAt is null ? StoryRefusals.NotPublished
        : WithdrawnAt <= now ? StoryRefusals.AlreadyWithdrawn
        : string.IsNullOrWhiteSpace(reason) ? StoryRefusals.NoReason
        : null;

    private void Unschedule(StoryEventKind kind, Instant now, StaffId? by, string note)
    {
        Record(kind, now, by, ScheduledFor, note);
        ScheduledFor = null;
        Touch(now, by);
        Version++;
    }

    private void Touch(Instant now, StaffId? by) => TouchedAt = by is null ? TouchedAt : now;

    private void Record(StoryEventKind kind, Instant at, StaffId? by, Instant? @for = null, string note = "") =>
        events.Add(new(Id, ++EventNumber, kind, at, by) { For = @for, Note = note });
}
