namespace Dastan.Domain.Languages;

/// <summary>Story, topic, person, archive.</summary>
public sealed partial record Words
{
    /// <summary>{0} the names, joined. See <see cref="Byline"/>.</summary>
    public required string BylineOf { get; init; }

    /// <summary>Between the last two of several names.</summary>
    public required string And { get; init; }

    /// <summary>Before a time.</summary>
    public required string Published { get; init; }

    /// <summary>Before a time.</summary>
    public required string Updated { get; init; }

    public required string Topics { get; init; }

    /// <summary>Over other stories about the same.</summary>
    public required string Related { get; init; }

    /// <summary>Before the names of languages that the story can be read in too.</summary>
    public required string AlsoIn { get; init; }

    public required string Share { get; init; }

    /// <summary>Beside Telegram and WhatsApp, which are names.</summary>
    public required string Mail { get; init; }

    /// <summary>What a topic is: a subject such as trade.</summary>
    public required string TopicSubject { get; init; }

    public required string TopicPerson { get; init; }

    public required string TopicOrganisation { get; init; }

    public required string TopicPlace { get; init; }

    /// <summary>Over the name of a person or desk with a byline.</summary>
    public required string Author { get; init; }

    /// <summary>Over the date of a day's paper.</summary>
    public required string DaysPaper { get; init; }

    /// <summary>Before the nearest day with stories.</summary>
    public required string PreviousDay { get; init; }

    public required string NextDay { get; init; }

    public required string PreviousMonth { get; init; }

    public required string NextMonth { get; init; }

    /// <summary>Names the links to other years.</summary>
    public required string Years { get; init; }
}
