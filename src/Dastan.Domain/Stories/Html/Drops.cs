namespace Dastan.Domain.Stories.Html;

/// <summary>Keeps account of what did not enter the story.</summary>
internal sealed class Drops
{
    // A page of a million handlers needs no report of a million lines.
    private const int Most = 500;
    private const int ExcerptLength = 80;

    private readonly List<DroppedMarkup> _dropped = [];
    private readonly HashSet<string> _named = [];

    public IReadOnlyList<DroppedMarkup> List => _dropped;

    /// <summary>Something that a reader, or an attacker, put there: each is reported.</summary>
    public void Add(string what, string why, string excerpt)
    {
        if (_dropped.Count < Most)
            _dropped.Add(new(what, why, CleanText.Line(Head(excerpt), ExcerptLength)));
    }

    /// <summary>Presentation, of which the first of a kind is enough.</summary>
    public void AddOnce(string what, string why, string excerpt)
    {
        if (_named.Count < Most && _named.Add(what))
            Add(what, why, excerpt);
    }

    private static string Head(string text) => text.Length > 4 * ExcerptLength ? text[..(4 * ExcerptLength)] : text;
}
