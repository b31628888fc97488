namespace Dastan.Web.Dispatches.WebSub;

/// <summary>A feed that somebody is subscribed to: what it was made of, and what it said, when it was last looked at.</summary>
public sealed class FollowedFeed
{
    private FollowedFeed() { }

    public FollowedFeed(string topic) => Topic = topic;

    /// <summary>Its path with its edition.</summary>
    public string Topic { get; private set; } = "";

    /// <summary>The tags it was made of in their short form, with a space between them and around them.</summary>
    public string Tags { get; private set; } = "";

    /// <summary>Of its bytes.</summary>
    public string Hash { get; private set; } = "";

    /// <summary>Of two nodes that look at once, one tells.</summary>
    public int Version { get; private set; }

    /// <summary>Does it show any of these?</summary>
    public bool IsMadeOf(IEnumerable<string> tags) =>
        tags.Any(tag => Tags.Contains($" {tag} ", StringComparison.Ordinal));

    /// <returns>Whether it says something else than before.</returns>
    public bool Look(IEnumerable<string> tags, string hash)
    {
        var isNew = Hash != hash;
        (Tags, Hash) = ($" {string.Join(' ', tags)} ", hash);
        Version++;
        return isNew;
    }
}
