using Dastan.Domain.Staff;
using Dastan.Domain.Stories.Corrections;
using NodaTime;

namespace Dastan.Domain.Stories;

/// <summary>What readers are told of its mistakes.</summary>
public sealed partial class Story
{
    private readonly List<Correction> corrections = [];

    /// <summary>Public ones, coming ones, and those that were taken back.</summary>
    public IReadOnlyList<Correction> Corrections => corrections;

    /// <summary>How many corrections it ever had, in whatever state: none of them is looked for where there are none.</summary>
    public int CorrectionCount { get; private set; }

    /// <summary>The first time of a correction that was set and of which nobody was told yet; null for none. The gate goes by the corrections.</summary>
    public Instant? CorrectionDueAt { get; private set; }

    /// <summary>Tells readers, from now on. Where the words change with it, they are written before.</summary>
    public Refusal? Correct(CorrectionText text, Instant now, StaffId? by)
    {
        if (RefuseCorrection(text, now) is { } no)
            return no;

        var correction = Add(text, now, now, by);
        Record(StoryEventKind.Corrected, now, by, now, $"{correction.Id.Value}");
        UpdatedAt = now;
        return null;
    }

    /// <summary>Tells readers from a time to come on, to the instant.</summary>
    public Refusal? CorrectAt(Instant at, CorrectionText text, Instant now, StaffId? by)
    {
        if (RefuseCorrection(text, now) is { } no)
            return no;
        if (at <= now)
            return CorrectionRefusals.TimeIsPast;
        if (WithdrawnAt <= at)
            return CorrectionRefusals.AfterWithdrawal;

        var correction = Add(text, at, now, by);
        correction.Wait();
        CorrectionDueAt = CorrectionDueAt is { } before ? Instant.Min(before, at) : at;
        Record(StoryEventKind.CorrectionSet, now, by, at, $"{correction.Id.Value}");
        return null;
    }

    /// <summary>
    /// The time of corrections has come: readers see them, and now it is told, once. Of a story that was withdrawn before, nothing is told. All its
    /// corrections have to be at hand.
    /// </summary>
    public Refusal? TellCorrections(Instant now)
    {
        if (!(CorrectionDueAt <= now))
            return StoryRefusals.NotDue;

        foreach (var correction in corrections.Where(one => one.DueAt <= now).OrderBy(one => one.DueAt))
        {
            correction.Told();
            if (WithdrawnAt <= correction.PublishedAt)
                continue;
            Record(StoryEventKind.Corrected, now, by: null, correction.PublishedAt, $"{correction.Id.Value}");
            UpdatedAt = UpdatedAt > correction.PublishedAt ? UpdatedAt : correction.PublishedAt;
        }
        CorrectionDueAt = NextCorrection;
        Version++;
        return null;
    }

    /// <summary>Takes a correction back that was published in error, or one that is still to come. All its corrections have to be at hand.</summary>
    public Refusal? TakeBack(CorrectionId id, string reason, Instant now, StaffId by)
    {
        if (corrections.Find(one => one.Id == id) is not { } correction)
            return CorrectionRefusals.NotThere;
        if (correction.TakenBackAt is not null)
            return CorrectionRefusals.IsTakenBack;
        if (string.IsNullOrWhiteSpace(reason))
            return CorrectionRefusals.NoReason;

        correction.TakeBack(reason.Trim(), by, now);
        CorrectionDueAt = NextCorrection;
        Record(StoryEventKind.CorrectionTakenBack, now, by, correction.PublishedAt, $"{id.Value}");
        // Readers who keep the story have to fetch it anew; of one that was to come they know nothing.
        if (correction.PublishedAt <= now)
            UpdatedAt = now;
        Version++;
        return null;
    }

    private Instant? NextCorrection => corrections.Min(one => one.DueAt);

    private Correction Add(CorrectionText text, Instant at, Instant now, StaffId? by)
    {
        var correction = new Correction(this, text, at, now, by);
        corrections.Add(correction);
        CorrectionCount++;
        Version++;
        return correction;
    }

    private Refusal? RefuseCorrection(CorrectionText text, Instant now) =>
        StateAt(now) is StoryState.Published ? text.Refusal : CorrectionRefusals.NotPublic;
}
