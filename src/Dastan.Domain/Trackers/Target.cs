using Dastan.Domain.Languages;
using Dastan.Domain.Stories;
using NodaTime;

namespace Dastan.Domain.Trackers;

/// <summary>What somebody promised that a tracker will reach.</summary>
public sealed class Target
{
    private Target() { }

    internal Target(TargetId id, TrackerId tracker) => (Id, TrackerId) = (id, tracker);

    public TargetId Id { get; private set; }

    public TrackerId TrackerId { get; private set; }

    /// <summary>In the tracker's unit.</summary>
    public decimal Value { get; private set; }

    public FigureQualifier Qualifier { get; private set; }

    /// <summary>The last day for it; null where none was named.</summary>
    public LocalDate? DueOn { get; private set; }

    public LocalText PromisedBy { get; private set; } = LocalText.Empty;

    public StoryId? SourceStoryId { get; private set; }

    public LocalText SourceName { get; private set; } = LocalText.Empty;

    public string SourceAddress { get; private set; } = "";

    public LocalText Note { get; private set; } = LocalText.Empty;

    /// <summary>Since which day it is known.</summary>
    public LocalDate KnownOn { get; private set; }

    public FigureSource Source => new(SourceStoryId, SourceName, SourceAddress);

    internal void Say(TargetSaid said) =>
        (Value, Qualifier, DueOn, PromisedBy, SourceStoryId, SourceName, SourceAddress, Note, KnownOn) = (
            said.Value,
            said.Qualifier,
            said.DueOn,
            said.PromisedBy,
            said.Source.Story,
            said.Source.Name,
            said.Source.Address,
            said.Note,
            said.KnownOn
        );
}
