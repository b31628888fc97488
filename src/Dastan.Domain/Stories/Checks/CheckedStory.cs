using Dastan.Domain.Languages;

namespace Dastan.Domain.Stories.Checks;

/// <summary>A story as it is checked: its words, and what the paper knows beside them.</summary>
/// <param name="Language">That it is written in.</param>
/// <param name="HasSection">It stands in a section that the edition has.</param>
/// <param name="Lead">The picture that it leads with; null for none.</param>
/// <param name="Pictures">Those of the body by their addresses, as far as they are the paper's own.</param>
/// <param name="Names">As the paper writes them: of people, organisations and places.</param>
public sealed record CheckedStory(
    StoryText Text,
    Language Language,
    bool HasSection,
    CheckedPicture? Lead,
    IReadOnlyDictionary<string, CheckedPicture> Pictures,
    IReadOnlyList<string> Names
)
{
    /// <summary>How many notes to its writer are still open.</summary>
    public int OpenNotes { get; init; }
}

/// <summary>A picture of the library as it is checked.</summary>
/// <param name="Alternative">In the language of the story alone.</param>
/// <param name="MayBeShown">Its owner allows it on the day.</param>
public sealed record CheckedPicture(string Name, string Alternative, string Credit, bool MayBeShown);
