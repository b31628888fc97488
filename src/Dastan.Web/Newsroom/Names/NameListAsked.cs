using Dastan.Domain.Languages;

namespace Dastan.Web.Newsroom.Names;

/// <summary>Which topics or bylines somebody wants to see.</summary>
public sealed record NameListAsked
{
    /// <summary>Parts of a name or of the address, in small letters or large.</summary>
    public string? Q { get; init; }

    /// <summary>The slug that the page comes after.</summary>
    public string? After { get; init; }

    internal string[] Words => (Q ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    internal bool IsAskedFor(INamed thing)
    {
        var names = thing.Name.ByLanguage.Values.Concat(thing.Forms.All).Append(thing.Slug).ToList();
        return Words.All(word => names.Exists(name => name.Contains(word, StringComparison.OrdinalIgnoreCase)));
    }

    internal string Query(string after) =>
        QueryString.Create("after", after)
        + (Q is null or "" ? "" : QueryString.Create("q", Q).Value!.Replace('?', '&'));
}
