using Dastan.Domain.Staff;
using Dastan.Domain.Stories;
using Microsoft.AspNetCore.WebUtilities;

namespace Dastan.Web.Newsroom.Desk;

/// <summary>Which stories somebody wants to see; all in work for who says nothing.</summary>
public sealed record DeskAsked
{
    /// <summary><c>draft</c>, <c>inreview</c>, <c>ready</c>, <c>scheduled</c>, <c>published</c>, <c>withdrawn</c> or <c>embargoed</c>; anything else for all that is in work.</summary>
    public string? State { get; init; }

    /// <summary>An edition's code; of what is published, "" means the first edition.</summary>
    public string? Edition { get; init; }

    /// <summary>"on" for what the visitor has in hand alone.</summary>
    public string? Mine { get; init; }

    /// <summary>Words, or parts of words, of the headline, in small letters or large.</summary>
    public string? Q { get; init; }

    internal string[] Words => (Q ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The state asked for; null for all in work.</summary>
    internal StoryState? Kept =>
        Enum.TryParse<StoryState>(State, ignoreCase: true, out var state) && Enum.IsDefined(state) ? state : null;

    internal bool IsEmbargoed => string.Equals(State, "embargoed", StringComparison.OrdinalIgnoreCase);

    /// <summary>The same as a query in its normal form, without the question mark: what is not asked is left out. "" for all in work.</summary>
    public string Query =>
        string.Join(
            '&',
            new (string Name, string Value)[]
            {
                ("state", IsEmbargoed ? "embargoed" : Kept?.ToString().ToLowerInvariant() ?? ""),
                ("edition", (Edition ?? "").Trim()),
                ("mine", Mine is null or "" ? "" : "on"),
                ("q", string.Join(' ', Words)),
            }
                .Where(one => one.Value is not "")
                .Select(one => $"{one.Name}={Uri.EscapeDataString(one.Value)}")
        );

    /// <summary>Reads the query of the list's address; what does not belong there is left out.</summary>
    public static DeskAsked Of(string? query)
    {
        var fields = QueryHelpers.ParseQuery(query is { Length: > SavedView.LongestFilter } ? "" : query);
        string? Field(string name) => fields.TryGetValue(name, out var value) ? value[0] : null;
        return new()
        {
            State = Field("state"),
            Edition = Field("edition"),
            Mine = Field("mine"),
            Q = Field("q"),
        };
    }

    /// <summary>Reporters see their own; everybody else what they asked for.</summary>
    internal IQueryable<Story> Narrow(IQueryable<Story> stories, Actor actor)
    {
        if (!actor.May(Acts.EditDeskStory))
            stories = stories.OwnOf(actor.Id);
        if (Mine is not (null or ""))
            stories = stories.Where(story => story.HeldBy == actor.Id);
        if (Edition is not (null or "") && Kept is not StoryState.Published)
            stories = stories.Where(story => story.Edition == Edition);
        return stories;
    }

    // Not by the database: SQLite knows no large letters but those of English.
    internal bool IsAskedFor(string headline) =>
        Words.All(word => headline.Contains(word, StringComparison.OrdinalIgnoreCase));
}
