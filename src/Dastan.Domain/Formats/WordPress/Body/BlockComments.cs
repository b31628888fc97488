namespace Dastan.Domain.Formats.WordPress.Body;

/// <summary>A stretch of a body: a block's markup, or what stands between blocks and was written in the classic editor.</summary>
internal sealed record BodyStretch(string Html, bool IsClassic);

/// <summary>
/// The marks that the block editor leaves: <c>&lt;!-- wp:name {"a":1} --&gt;…&lt;!-- /wp:name --&gt;</c>, or
/// <c>&lt;!-- wp:name /--&gt;</c> for a block that the site fills when it is shown.
/// </summary>
/// <param name="footnotes">What stands at the block of footnotes, as HTML; "" for none.</param>
internal sealed class BlockComments(WxrLookup lookup, ImportNotes notes, string footnotes)
{
    // A shared block may hold itself, and others many times over.
    private const int DeepestSharing = 4;
    private const int MostShared = 200;

    private int shared;
    private bool hasFootnotes;

    /// <summary>The body without marks; blocks that have no words of their own are left out and noted.</summary>
    public IReadOnlyList<BodyStretch> Cut(string content) => Cut(content, 0);

    private List<BodyStretch> Cut(string content, int sharing)
    {
        var stretches = new List<BodyStretch>();
        var (depth, from) = (0, 0);
        foreach (var mark in BlockMark.Of(content))
        {
            Add(stretches, content[from..mark.Start], isClassic: depth == 0);
            from = mark.End;
            if (mark.IsEnd)
                depth = Math.Max(0, depth - 1);
            else if (mark.IsEmpty)
                stretches.AddRange(Empty(mark, sharing));
            else
            {
                depth++;
                Add(stretches, Cover(mark, content), isClassic: false);
            }
        }
        Add(stretches, content[from..], isClassic: depth == 0);
        return stretches;
    }

    private static void Add(List<BodyStretch> stretches, string html, bool isClassic)
    {
        if (html.Length > 0)
            stretches.Add(new(html, isClassic && !string.IsNullOrWhiteSpace(html)));
    }

    private IEnumerable<BodyStretch> Empty(BlockMark mark, int sharing)
    {
        switch (mark.Name)
        {
            case "block"
                when sharing < DeepestSharing
                    && shared++ < MostShared
                    && lookup.ReusableBlock(mark["ref"]) is { } words:
                return Cut(words, sharing + 1);
            case "embed" or "core-embed" when mark["url"] is { Length: > 0 } address:
                return [new(Markup.Embed(address, ""), false)];
            case "navigation-link" when mark["label"] is { Length: > 0 } label:
                return [new($"<p>{Markup.Link(mark["url"], label)}</p>", false)];
            case "footnotes" when !hasFootnotes && footnotes is not "":
                hasFootnotes = true;
                return [new(footnotes, false)];
            case "spacer" or "separator" or "more" or "nextpage":
                return [];
            default:
                notes.Add($"block \"{mark.Name}\" left out: the site filled it when it was shown");
                return [];
        }
    }

    // A cover's picture stood in its style alone until 2020.
    private static string Cover(BlockMark mark, string content)
    {
        if (mark.Name is not "cover")
            return "";

        var end = content.IndexOf("<!-- /wp:cover", mark.Start, StringComparison.Ordinal);
        var inside = content.AsSpan(mark.Start, (end < 0 ? content.Length : end) - mark.Start);
        var picture = mark["url"];
        var isShown = picture is "" || inside.Contains("<img", StringComparison.OrdinalIgnoreCase);
        return isShown || inside.Contains("<video", StringComparison.OrdinalIgnoreCase)
            ? ""
            : Markup.Figure(picture, "", "");
    }
}
