using Dastan.Domain.Languages;
using Dastan.Domain.Staff;
using Dastan.Domain.Stories;
using NodaTime;

namespace Dastan.Domain.Trackers;

/// <summary>A dated value of a tracker, with its source and with all that it said before.</summary>
public sealed class Figure
{
    private readonly List<FigureRestatement> restatements = [];

    private Figure() { }

    internal Figure(FigureId id, TrackerId tracker, FigureSaid said, FigureSource source, LocalDate knownOn) =>
        (
            Id,
            TrackerId,
            PeriodKind,
            From,
            Through,
            Value,
            Qualifier,
            SourceStoryId,
            SourceName,
            SourceAddress,
            KnownOn
        ) = (
            id,
            tracker,
            said.Period.Kind,
            said.Period.From,
            said.Period.Through,
            said.Value,
            said.Qualifier,
            source.Story,
            source.Name,
            source.Address,
            knownOn
        );

    public FigureId Id { get; private set; }

    public TrackerId TrackerId { get; private set; }

    public PeriodKind PeriodKind { get; private set; }

    /// <summary>The first day that it speaks of.</summary>
    public LocalDate From { get; private set; }

    /// <summary>The last.</summary>
    public LocalDate Through { get; private set; }

    /// <summary>In the tracker's unit, as it stands now.</summary>
    public decimal Value { get; private set; }

    public FigureQualifier Qualifier { get; private set; }

    public StoryId? SourceStoryId { get; private set; }

    public LocalText SourceName { get; private set; } = LocalText.Empty;

    public string SourceAddress { get; private set; } = "";

    public LocalText Note { get; private set; } = LocalText.Empty;

    /// <summary>Since which day it is known: what is pinned to an earlier day does not show it.</summary>
    public LocalDate KnownOn { get; private set; }

    /// <summary>From which day on it counts no more; null while it stands.</summary>
    public LocalDate? TakenBackOn { get; private set; }

    public LocalText TakenBackWhy { get; private set; } = LocalText.Empty;

    /// <summary>Who wrote it down; null for what came with the program or an import.</summary>
    public StaffId? AddedBy { get; private set; }

    /// <summary>The oldest first.</summary>
    public IReadOnlyList<FigureRestatement> Restatements => restatements;

    public FigurePeriod Period => new(PeriodKind, From, Through);

    public FigureSaid Said => new(Period, Value, Qualifier);

    public FigureSource Source => new(SourceStoryId, SourceName, SourceAddress);

    /// <summary>All that it ever said, the oldest first; the last is what it says.</summary>
    public IEnumerable<FigureVersion> Versions
    {
        get
        {
            var (since, why) = (KnownOn, LocalText.Empty);
            foreach (var before in restatements)
            {
                yield return new(before.Value, before.Qualifier, before.Source, since, why);
                (since, why) = (before.RestatedOn, before.Why);
            }
            yield return new(Value, Qualifier, Source, since, why);
        }
    }

    internal void Annotate(LocalText note, StaffId? by) => (Note, AddedBy) = (note, by);

    internal Refusal? Restate(FigureSaid said, FigureSource source, LocalText why, LocalDate on, StaffId? by)
    {
        if (TakenBackOn is not null)
            return TrackerRefusals.TakenBack;
        if (said.Value == Value && said.Qualifier == Qualifier)
            return TrackerRefusals.NothingRestated;
        if (why.IsEmpty)
            return TrackerRefusals.NoReason;
        if (on < KnownOn || on < restatements.LastOrDefault()?.RestatedOn)
            return TrackerRefusals.RestatedBeforeKnown;

        restatements.Add(new(this, restatements.Count + 1, why, on, by));
        (Value, Qualifier) = (said.Value, said.Qualifier);
        (SourceStoryId, SourceName, SourceAddress) = (source.Story, source.Name, source.Address);
        return null;
    }

    internal Refusal? TakeBack(LocalText why, LocalDate on)
    {
        if (TakenBackOn is not null)
            return TrackerRefusals.TakenBack;
        if (why.IsEmpty)
            return TrackerRefusals.NoReason;

        (TakenBackOn, TakenBackWhy) = (LocalDate.Max(on, KnownOn), why);
        return null;
    }
}
