using Dastan.Domain.Languages;
using Dastan.Domain.Staff;
using Dastan.Domain.Topics;
using NodaTime;

namespace Dastan.Domain.Trackers;

/// <summary>A series of figures that live on after the story that brought them, with what was promised. One serves all editions.</summary>
public sealed class Tracker
{
    /// <summary>The longest name of a licence, in characters.</summary>
    public const int LongestLicence = 200;

    private readonly List<Figure> figures = [];
    private readonly List<Target> targets = [];
    private readonly List<TrackerTopic> topics = [];

    private Tracker() { }

    public Tracker(TrackerId id, string slug) => (Id, Slug) = (id, slug);

    public TrackerId Id { get; private set; }

    /// <summary>The readable end of its address; set once, since stories name it.</summary>
    public string Slug { get; private set; } = "";

    public LocalText Name { get; private set; } = LocalText.Empty;

    public LocalText Description { get; private set; } = LocalText.Empty;

    public LocalText Measures { get; private set; } = LocalText.Empty;

    public UnitKind UnitKind { get; private set; }

    public string UnitCode { get; private set; } = "";

    public TrackerAim Aim { get; private set; }

    /// <summary>How its page shows it.</summary>
    public ChartKind Shape { get; private set; }

    public string Section { get; private set; } = "";

    public string Licence { get; private set; } = "";

    public string LicenceAddress { get; private set; } = "";

    /// <summary>Since when readers see it; null for a draft.</summary>
    public Instant? PublishedAt { get; private set; }

    /// <summary>When anything of it last changed.</summary>
    public Instant ChangedAt { get; private set; }

    /// <summary>Of two people who save one tracker, the second is told.</summary>
    public int Version { get; private set; }

    public IReadOnlyList<Figure> Figures => figures;

    public IReadOnlyList<Target> Targets => targets;

    public IReadOnlyList<TrackerTopic> Topics => topics;

    public FigureUnit Unit => new(UnitKind, UnitCode);

    public Refusal? Describe(TrackerDescription said, Instant now)
    {
        if (said.Name.IsEmpty)
            return TrackerRefusals.Nameless;
        if (said.Unit.Fault is { } fault)
            return fault;
        if (said.Licence.Length > LongestLicence)
            return TrackerRefusals.LongLicence;

        (Name, Description, Measures) = (said.Name, said.Description, said.Measures);
        (UnitKind, UnitCode) = (
            said.Unit.Kind,
            said.Unit.Kind is UnitKind.Currency or UnitKind.Own ? said.Unit.Code : ""
        );
        (Aim, Shape, Section) = (said.Aim, said.Shape, said.Section);
        (Licence, LicenceAddress) = (said.Licence, said.LicenceAddress);
        return Touched(now);
    }

    public void IsAbout(IEnumerable<TopicId> about, Instant now)
    {
        var wanted = about.Distinct().ToList();
        _ = topics.RemoveAll(topic => !wanted.Contains(topic.TopicId));
        topics.AddRange(
            wanted
                .Where(topic => topics.TrueForAll(one => one.TopicId != topic))
                .Select(topic => new TrackerTopic(Id, topic))
        );
        _ = Touched(now);
    }

    public Refusal? Publish(Instant now)
    {
        if (!figures.Exists(figure => figure.TakenBackOn is null))
            return TrackerRefusals.NoFigures;

        PublishedAt ??= now;
        return Touched(now);
    }

    public void Unpublish(Instant now)
    {
        PublishedAt = null;
        _ = Touched(now);
    }

    /// <param name="knownOn">Since which day it is known.</param>
    /// <param name="by">Null outside the newsroom.</param>
    public Refusal? Add(
        FigureSaid said,
        FigureSource source,
        LocalText note,
        LocalDate knownOn,
        StaffId? by,
        Instant now
    )
    {
        if (said.Period.From > said.Period.Through)
            return TrackerRefusals.PeriodBackwards;
        if (source.Fault is { } fault)
            return fault;
        if (figures.Exists(one => one.TakenBackOn is null && one.Period == said.Period))
            return TrackerRefusals.SaidAlready;

        var figure = new Figure(FigureId.New(), Id, said, source, knownOn);
        figure.Annotate(note, by);
        figures.Add(figure);
        return Touched(now);
    }

    /// <summary>The figure says another number from a day on, and keeps what it said before.</summary>
    public Refusal? Restate(
        Figure figure,
        FigureSaid said,
        FigureSource source,
        LocalText why,
        LocalDate on,
        StaffId? by,
        Instant now
    ) => source.Fault ?? figure.Restate(said, source, why, on, by) ?? Touched(now);

    /// <summary>The figure counts no more from a day on; that it was there is still told.</summary>
    public Refusal? TakeBack(Figure figure, LocalText why, LocalDate on, Instant now) =>
        figure.TakeBack(why, on) ?? Touched(now);

    public Refusal? Add(TargetSaid said, Instant now)
    {
        if (Fault(said) is { } fault)
            return fault;

        var target = new Target(TargetId.New(), Id);
        target.Say(said);
        targets.Add(target);
        return Touched(now);
    }

    public Refusal? Change(Target target, TargetSaid said, Instant now)
    {
        if (Fault(said) is { } fault)
            return fault;

        target.Say(said);
        return Touched(now);
    }

    public void Remove(Target target, Instant now)
    {
        _ = targets.Remove(target);
        _ = Touched(now);
    }

    private static Refusal? Fault(TargetSaid said) =>
        said.PromisedBy.IsEmpty ? TrackerRefusals.NoPromiser : said.Source.Fault;

    private Refusal? Touched(Instant now)
    {
        ChangedAt = now;
        Version++;
        return null;
    }
}
