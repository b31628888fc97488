namespace Dastan.Domain.Languages;

/// <summary>Trackers: series of figures, what was promised, and what became of it.</summary>
public sealed partial record Words
{
    public TrackerWords OnTrackers =>
        Language.Code switch
        {
            "ru" => TrackerWords.Russian,
            "kk" => TrackerWords.Kazakh,
            "ky" => TrackerWords.Kyrgyz,
            "uz" => TrackerWords.Uzbek,
            "tg" => TrackerWords.Tajik,
            "tk" => TrackerWords.Turkmen,
            _ => TrackerWords.English,
        };
}

/// <summary>What readers are told of trackers, in one language. Numbers and days stand in the places undeclined.</summary>
public sealed partial record TrackerWords
{
    /// <summary>The page of all trackers, and the link to it.</summary>
    public required string Title { get; init; }

    public required string Lede { get; init; }

    /// <summary>In place of an empty list.</summary>
    public required string Nothing { get; init; }

    /// <summary>{0} a number.</summary>
    public required string About { get; init; }

    /// <summary>{0} a number.</summary>
    public required string Under { get; init; }

    /// <summary>{0} a number.</summary>
    public required string Over { get; init; }

    /// <summary>{0} a number.</summary>
    public required string AtLeast { get; init; }

    /// <summary>{0} a number.</summary>
    public required string UpTo { get; init; }

    /// <summary>{0} 1 to 4, {1} a year.</summary>
    public required string QuarterOf { get; init; }

    /// <summary>{0} a year.</summary>
    public required string SinceStartOf { get; init; }

    public required string Done { get; init; }

    public required string OnCourse { get; init; }

    public required string Behind { get; init; }

    public required string Missed { get; init; }

    /// <summary>Of a target: the figures don’t say.</summary>
    public required string Unknown { get; init; }

    public required string Reached { get; init; }

    public required string ReachedAndLost { get; init; }

    public required string ReachedLate { get; init; }

    public required string NotReached { get; init; }

    /// <summary>What the state was reckoned by.</summary>
    public required string StraightLine { get; init; }

    public required string NoFigure { get; init; }

    public required string OneFigure { get; init; }

    public required string NoDay { get; init; }

    public required string NoAim { get; init; }

    public required string NoFigureSince { get; init; }

    public required string TooVague { get; init; }

    public required string Target { get; init; }

    /// <summary>{0} a number, {1} a day.</summary>
    public required string TargetBy { get; init; }

    /// <summary>Before who promised.</summary>
    public required string PromisedBy { get; init; }

    /// <summary>Before the newest figure.</summary>
    public required string Latest { get; init; }

    /// <summary>{0} a day; before a sum.</summary>
    public required string LineStandsAt { get; init; }

    /// <summary>Before a percentage.</summary>
    public required string ShareOfTarget { get; init; }

    /// <summary>Over the table.</summary>
    public required string Figures { get; init; }

    /// <summary>Heads a column.</summary>
    public required string Period { get; init; }

    /// <summary>Heads a column.</summary>
    public required string Value { get; init; }

    /// <summary>Heads a column; before a source.</summary>
    public required string Source { get; init; }

    /// <summary>Heads a column.</summary>
    public required string Note { get; init; }

    /// <summary>Before what one figure is a number of.</summary>
    public required string Measures { get; init; }

    public required string Licence { get; init; }

    public required string Targets { get; init; }

    /// <summary>Over the stories with figures of a tracker.</summary>
    public required string Stories { get; init; }

    /// <summary>Over what was restated.</summary>
    public required string History { get; init; }

    /// <summary>{0} what a figure said, {1} the day from which on it says something else.</summary>
    public required string SaidUntil { get; init; }

    /// <summary>{0} what it says.</summary>
    public required string SaysNow { get; init; }

    /// <summary>{0} a day.</summary>
    public required string TakenBack { get; init; }

    /// <summary>Over what is copied to show a chart elsewhere.</summary>
    public required string Embed { get; init; }

    public required string EmbedAdvice { get; init; }

    /// <summary>{0} a day.</summary>
    public required string AsKnownOn { get; init; }

    /// <summary>Under a chart in a story, before what was restated.</summary>
    public required string RestatedSince { get; init; }

    /// <summary>A link to the page of all.</summary>
    public required string AllData { get; init; }

    /// <summary>Marks a figure in a table.</summary>
    public required string Restated { get; init; }
}
