using Dastan.Domain.People;
using NodaTime;

namespace Dastan.Domain.Stories;

/// <summary>A story's words as they stood after one change. Revisions are numbered from 1 and never change.</summary>
public sealed class StoryRevision
{
    private StoryRevision() { }

    internal StoryRevision(StoryId story, int number, StoryText text, PersonId? by, Instant at, string why)
    {
        (StoryId, Number, By, At, Why) = (story, number, by, at, why);
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

    public Instant At { get; private set; }

    /// <summary>"imported", "corrected a figure" …; "" when nobody said.</summary>
    public string Why { get; private set; } = "";
}
