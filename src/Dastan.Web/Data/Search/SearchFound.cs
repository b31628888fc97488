using Dastan.Domain.Languages.Stems;
using Dastan.Domain.Stories;

namespace Dastan.Web.Data.Search;

/// <summary>What a search found, in its order.</summary>
/// <param name="Stories">Public ones only; at most <see cref="Most"/>: the newest that match, and no other is ranked.</param>
/// <param name="LookedFor">What the found stories match, for marking.</param>
/// <param name="Instead">The words that were looked for in place of what was typed; null where those found something.</param>
public sealed record SearchFound(
    IReadOnlyList<StoryId> Stories,
    SearchExpression? LookedFor = null,
    string? Instead = null
)
{
    /// <summary>How many stories a search goes through at most. Who finds so many asks better, not further.</summary>
    public const int Most = 1000;

    public static SearchFound Nothing { get; } = new([]);
}

/// <summary>A story that matches, by its place, and how well: more is better.</summary>
public sealed record SearchMatch(long Place, double Weight);
