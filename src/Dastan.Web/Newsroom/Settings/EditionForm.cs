namespace Dastan.Web.Newsroom.Settings;

/// <summary>A new edition; of a paper that has none yet, the first, with the paper's name.</summary>
public sealed record EditionForm
{
    /// <summary>The paper's name; counts only where the paper has no edition yet.</summary>
    public string? PaperName { get; init; }

    /// <summary>Its code.</summary>
    public string? Language { get; init; }

    /// <summary>By its name in the tz database: <c>Asia/Almaty</c>.</summary>
    public string? Zone { get; init; }

    /// <summary>One a line, each with its address after it where that is not to be made of the name: <c>Экономика /economy</c>.</summary>
    public string? Sections { get; init; }
}
