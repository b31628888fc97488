using Dastan.Domain.People;
using Dastan.Domain.Staff;
using NodaTime;

namespace Dastan.Domain.Stories;

/// <summary>A story's words as they stood after one change. Revisions are numbered from 1 and never change.</summary>
public sealed class StoryRevision
{
    /// <summary>Characters in what somebody says of a change.</summary>
    public const int LongestWhy = 300;

    private StoryRevision() { }

    internal StoryRevision(
        StoryId story,
        int number,
        StoryText text,
        PersonId? by,
        Instant at,
        string why,
        StaffId? staff
    )
    {
        (StoryId, Number, By, At, Why, StaffId) = (story, number, by, at, why, staff);
        (Headline, Standfirst, Dateline, Body) = (text.Headline, text.Standfirst, text.Dateline, text.Body);
    }

    public StoryId StoryId { get; private set; }

    public int Number { get; private set; }

    public string Headline { get; private set; } = "";

    public string Standfirst { get; private set; } = "";

    public string Dateline { get; private set; } = "";

    public string Body { get; private set; } = "";

    /// <summary>Who changed it; null for an import or another act of the program.</summary>
    public PersonId? By { get; private set; }

    /// <summary>Who in the newsroom changed it; null outside it.</summary>
    public StaffId? StaffId { get; private set; }

    public Instant At { get; private set; }

    /// <summary>"imported", "corrected a figure" …; "" when nobody said.</summary>
    public string Why { get; private set; } = "";

    public StoryText Text => new(Headline, Standfirst, Dateline, Body);
}
