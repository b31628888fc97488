using Dastan.Domain.Staff;
using NodaTime;

namespace Dastan.Domain.Stories;

/// <summary>The embargo: a law from outside, that ends by time or by two.</summary>
public sealed partial class Story
{
    /// <summary>Not before, set from outside.</summary>
    public Instant? EmbargoedUntil { get; private set; }

    /// <summary>Who set it: a ministry, an agency, a journal. "" where nobody said.</summary>
    public string EmbargoSource { get; private set; } = "";

    /// <summary>What else there is to know of it; "" for nothing.</summary>
    public string EmbargoNote { get; private set; } = "";

    /// <summary>Who asks to lift it before its time; null while nobody does.</summary>
    public StaffId? LiftAskedBy { get; private set; }

    /// <summary>Why; "" while nobody asks.</summary>
    public string LiftReason { get; private set; } = "";

    /// <summary>Sets it as a source has it that is not asked: an import, a test.</summary>
    public void Embargo(Instant? until)
    {
        EmbargoedUntil = until;
        Version++;
    }

    /// <summary>
    /// Sets it, or makes it longer. A schedule that would break it is given up. It is not made shorter: that takes two, and a reason.
    /// </summary>
    public Refusal? SetEmbargo(Instant until, string source, string note, StaffId by, Instant now)
    {
        if (PublishedAt is not null)
            return StoryRefusals.AlreadyPublished;
        if (string.IsNullOrWhiteSpace(source))
            return StoryRefusals.NoEmbargoSource;
        if (until <= now)
            return StoryRefusals.EmbargoIsPast;
        if (EmbargoedUntil > now && until < EmbargoedUntil)
            return StoryRefusals.EmbargoIsLonger;

        (EmbargoedUntil, EmbargoSource, EmbargoNote) = (until, source.Trim(), note.Trim());
        (LiftAskedBy, LiftReason) = (null, "");
        Record(StoryEventKind.EmbargoSet, now, by, until, EmbargoSource);
        if (ScheduledFor < until)
            Unschedule(StoryEventKind.Unscheduled, now, by, "embargo");
        Touch(now, by);
        Version++;
        return null;
    }

    /// <summary>The first of two: asks for its end before its time.</summary>
    public Refusal? AskToLift(string reason, StaffId by, Instant now)
    {
        if (!(EmbargoedUntil > now))
            return StoryRefusals.NotUnderEmbargo;
        if (string.IsNullOrWhiteSpace(reason))
            return StoryRefusals.NoLiftReason;
        if (LiftAskedBy is not null)
            return StoryRefusals.LiftIsAsked;

        (LiftAskedBy, LiftReason) = (by, reason.Trim());
        Record(StoryEventKind.LiftAsked, now, by, EmbargoedUntil, LiftReason);
        Touch(now, by);
        Version++;
        return null;
    }

    /// <summary>The second of two: from now on it may be published.</summary>
    public Refusal? Lift(StaffId by, Instant now)
    {
        if (!(EmbargoedUntil > now))
            return StoryRefusals.NotUnderEmbargo;
        if (LiftAskedBy is null)
            return StoryRefusals.LiftIsNotAsked;
        if (LiftAskedBy == by)
            return StoryRefusals.LiftTakesTwo;

        Record(StoryEventKind.EmbargoLifted, now, by, EmbargoedUntil, LiftReason);
        (EmbargoedUntil, LiftAskedBy, LiftReason) = (null, null, "");
        Touch(now, by);
        Version++;
        return null;
    }
}
