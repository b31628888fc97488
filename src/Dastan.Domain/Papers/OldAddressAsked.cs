namespace Dastan.Domain.Papers;

/// <summary>An address of the past that somebody asks for, in every form in which a redirect may know it.</summary>
/// <param name="Whole">Its key.</param>
/// <param name="Prefix">Of the edition that it is in: "", "/ru".</param>
/// <param name="Ending">That of a feed: ".rss"; "" for none.</param>
public sealed record OldAddressAsked(string Whole, string Prefix, string Ending)
{
    private static readonly string[] Feeds = [".rss", ".atom", ".json"];

    public static OldAddressAsked Of(string key, string prefix)
    {
        var ending = Feeds.FirstOrDefault(feed => key.EndsWith(feed, StringComparison.Ordinal)) ?? "";
        return new(key, prefix, ending);
    }

    /// <summary>By these a redirect of it is known.</summary>
    public IReadOnlyList<string> Keys => [.. new[] { Whole, Within, WithinBare }.Distinct(StringComparer.Ordinal)];

    // Without the edition's prefix, as redirects for every edition are kept; and without the ending, as their pages' are.
    private string Within => Whole.StartsWith(Prefix + "/", StringComparison.Ordinal) ? Whole[Prefix.Length..] : Whole;

    private string WithinBare => Within[..^Ending.Length];

    /// <summary>Where it leads by these redirects; the one for the very address goes before those for all editions. Null for nowhere.</summary>
    public string? Target(IReadOnlyCollection<Redirect> redirects) =>
        redirects.FirstOrDefault(redirect => redirect.From == Whole)?.To
        ?? Everywhere(redirects, Within, "")
        ?? Everywhere(redirects, WithinBare, Ending);

    private string? Everywhere(IReadOnlyCollection<Redirect> redirects, string key, string ending) =>
        redirects.FirstOrDefault(redirect => redirect.From == key && redirect.IsForEveryEdition) is { } found
            ? Prefix + found.To + ending
            : null;
}
