using Dastan.Domain.Stories;
using Dastan.Domain.Stories.Checks;
using Dastan.Domain.Stories.Compared;
using Dastan.Web.Newsroom.Pictures;

namespace Dastan.Web.Newsroom.Stories;

/// <summary>The page on which a story is written.</summary>
public sealed record StoryView
{
    /// <summary>The page's address, without what stands behind it.</summary>
    public required string Address { get; init; }

    /// <summary>The edition's code, which is the language of the text.</summary>
    public required string Edition { get; init; }

    public required StoryText Text { get; init; }

    /// <summary>The slug and the name of each section of the edition.</summary>
    public required IReadOnlyList<(string Slug, string Name)> Sections { get; init; }

    /// <summary>As the form shows it.</summary>
    public required StoryFiling Filing { get; init; }

    /// <summary>As the story is filed now.</summary>
    public required StoryFiling Filed { get; init; }

    /// <summary>Names that are offered for the byline, and for the topics; a big paper has more than are offered.</summary>
    public required IReadOnlyList<string> KnownPeople { get; init; }

    public required IReadOnlyList<string> KnownTopics { get; init; }

    /// <summary>Topics whose names stand in the text.</summary>
    public required IReadOnlyList<string> Suggested { get; init; }

    public required string Why { get; init; }

    public required int BasedOn { get; init; }

    /// <summary>The visitor's own draft of it; null where they have none that is not saved.</summary>
    public required StoryDraft? Draft { get; init; }

    /// <summary>The version of it that the words go on from; 0 where they go on from none.</summary>
    public int DraftVersion => Behind ?? Draft?.Version ?? 0;

    /// <summary>That of a form that was shown before the visitor wrote on elsewhere; null where none was.</summary>
    public int? Behind { get; init; }

    /// <summary>The revision from which the words were written that were sent and not saved, and that nobody else has; null where there are none.</summary>
    public int? UnsavedFrom { get; init; }

    /// <summary>The window that typed the words, by the name that its script gave it, and how many changes it had made; "" and 0 where none is known.</summary>
    public (string Window, int Sequence) TypedIn { get; init; } = ("", 0);

    public required StoryState State { get; init; }

    public required StoryRights Rights { get; init; }

    public required IReadOnlyList<StoryAct> Acts { get; init; }

    /// <summary>Why it was sent back; "" where it was not.</summary>
    public required string ReturnReason { get; init; }

    /// <summary>Where readers find it; null while they do not.</summary>
    public required string? PublicAddress { get; init; }

    public required Assignment Assignment { get; init; }

    /// <summary>Who else is in it.</summary>
    public required Company Company { get; init; }

    /// <summary>What others typed and did not save.</summary>
    public IReadOnlyList<OthersDraft> OthersDrafts { get; init; } = [];

    /// <summary>What is to be looked at before it is published.</summary>
    public required IReadOnlyList<StoryFinding> Findings { get; init; }

    /// <summary>The picture that it leads with; null for none.</summary>
    public required OfferedPicture? Lead { get; init; }

    public required StoryTimesView Times { get; init; }

    public required StoryCorrectionsView Corrections { get; init; }

    public required StoryNotesView Notes { get; init; }

    public string? Problem { get; init; }

    /// <summary>What is wrong with a field, by its name.</summary>
    public IReadOnlyDictionary<string, string> Wrong { get; init; } = new Dictionary<string, string>();

    /// <summary>What somebody else saved meanwhile, against what is in the form; null where nobody did.</summary>
    public Meanwhile? Meanwhile { get; init; }
}

/// <summary>A button of the form: what it asks for, and its words.</summary>
public sealed record StoryAct(string Then, string Name);

/// <summary>Who has the story, and until when.</summary>
/// <param name="Choices">The id and the name of everybody it can be given to.</param>
/// <param name="Due">As a field for date and time has it: <c>2026-11-26T18:00</c>; "" for none.</param>
public sealed record Assignment(string Holder, string Due, IReadOnlyList<(string Id, string Name)> Choices);

/// <summary>The other's text, and what is different in ours.</summary>
public sealed record Meanwhile(string Who, StoryText Text, IReadOnlyList<ProsePiece> Difference);
