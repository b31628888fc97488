using Dastan.Domain.Languages;

namespace Dastan.Web.Newsroom.Settings;

/// <summary>The settings of the paper.</summary>
/// <param name="Editions">The code and the name of each.</param>
public sealed record SettingsView(
    IReadOnlyList<SettingGroup> Groups,
    int Version,
    IReadOnlyList<(string Code, string Name)> Editions
)
{
    /// <summary>What stands in the form of a new section.</summary>
    public SectionForm Section { get; init; } = new();

    /// <summary>What stands in the form of a new edition.</summary>
    public EditionForm Edition { get; init; } = new();

    /// <summary>Whether the paper has an edition yet; where it has none, that is what there is to set.</summary>
    public bool IsFounded { get; init; }

    /// <summary>Those that it has no edition in.</summary>
    public IReadOnlyList<Language> Languages { get; init; } = [];

    /// <summary>What somebody else has set since, where it differs from what was typed.</summary>
    public IReadOnlyList<SettingField> Theirs { get; init; } = [];

    public bool IsSaved { get; init; }

    public string? Problem { get; init; }
}

/// <summary>A new section.</summary>
public sealed record SectionForm
{
    /// <summary>Its code.</summary>
    public string? Edition { get; init; }

    public string? SectionName { get; init; }

    public string? Slug { get; init; }
}
