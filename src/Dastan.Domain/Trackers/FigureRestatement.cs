using Dastan.Domain.Languages;
using Dastan.Domain.Staff;
using Dastan.Domain.Stories;
using NodaTime;

namespace Dastan.Domain.Trackers;

/// <summary>What a figure said before it was restated, by whom that was, and why.</summary>
public sealed class FigureRestatement
{
    private FigureRestatement() { }

    internal FigureRestatement(Figure before, int number, LocalText why, LocalDate on, StaffId? by) =>
        (FigureId, Number, Value, Qualifier, SourceStoryId, SourceName, SourceAddress, Why, RestatedOn, RestatedBy) = (
            before.Id,
            number,
            before.Value,
            before.Qualifier,
            before.SourceStoryId,
            before.SourceName,
            before.SourceAddress,
            why,
            on,
            by
        );

    public FigureId FigureId { get; private set; }

    /// <summary>From 1, the oldest first.</summary>
    public int Number { get; private set; }

    /// <summary>What it said until then.</summary>
    public decimal Value { get; private set; }

    public FigureQualifier Qualifier { get; private set; }

    /// <summary>Where it came from until then.</summary>
    public StoryId? SourceStoryId { get; private set; }

    public LocalText SourceName { get; private set; } = LocalText.Empty;

    public string SourceAddress { get; private set; } = "";

    public LocalText Why { get; private set; } = LocalText.Empty;

    /// <summary>The day from which on it says something else.</summary>
    public LocalDate RestatedOn { get; private set; }

    public StaffId? RestatedBy { get; private set; }

    public FigureSource Source => new(SourceStoryId, SourceName, SourceAddress);
}
