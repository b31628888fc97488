using Dastan.Domain.Stories;

namespace Dastan.Web.Dispatches.Hooks;

/// <summary>What web hooks are told of, by the names that stand in what is sent.</summary>
public static class HookKinds
{
    public const string Published = "story.published";
    public const string Changed = "story.changed";
    public const string Corrected = "story.corrected";
    public const string Withdrawn = "story.withdrawn";

    /// <summary>Sent when somebody asks whether it works; never of itself.</summary>
    public const string Trial = "trial";

    /// <summary>Those that one can choose.</summary>
    public static IReadOnlyList<string> All { get; } = [Published, Changed, Corrected, Withdrawn];

    /// <returns>Null for what only the newsroom is to know.</returns>
    public static string? Of(StoryEventKind kind) =>
        kind switch
        {
            StoryEventKind.Published => Published,
            StoryEventKind.Changed or StoryEventKind.CorrectionTakenBack => Changed,
            StoryEventKind.Corrected => Corrected,
            StoryEventKind.Withdrawn => Withdrawn,
            _ => null,
        };
}
