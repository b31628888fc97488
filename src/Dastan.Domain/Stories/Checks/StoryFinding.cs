namespace Dastan.Domain.Stories.Checks;

/// <summary>Something to be looked at before a story is published.</summary>
/// <param name="Code">Stable, for the texts that explain it: <c>headline-long</c>.</param>
/// <param name="IsRequired">While it stands, the story is not published.</param>
public sealed record StoryFinding(string Code, bool IsRequired)
{
    /// <summary>The names and numbers in the explanation, in the order in which it refers to them as {0}, {1} …</summary>
    public IReadOnlyList<string> With { get; init; } = [];

    /// <summary>The id of the block of the body where it is; "" for the story as a whole.</summary>
    public string Block { get; init; } = "";
}
