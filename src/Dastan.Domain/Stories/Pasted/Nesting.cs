using System.Collections.Frozen;

namespace Dastan.Domain.Stories.Pasted;

/// <summary>
/// How deep elements lie in each other, or how many that only mark text are never ended, from a glance at the tags alone: in one pass, without a tree. Each such mark is opened anew in
/// every paragraph after it, so that a parser takes the square of them too.
/// </summary>
internal static class Nesting
{
    // They have no end, or may be without it: however many follow each other, they do not lie in each other.
    private static readonly FrozenSet<string> Flat = (
        "area base br col embed hr img input link meta param source track wbr "
        + "p li dt dd td th tr thead tbody tfoot colgroup option optgroup rt rp html head body"
    )
        .Split(' ')
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    // "Formatting" in https://html.spec.whatwg.org/multipage/parsing.html#formatting.
    private static readonly FrozenSet<string> Marks = "a b big code em font i nobr s small strike strong tt u"
        .Split(' ')
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The greatest depth; that of a tree may be less, and is hardly ever more.</summary>
    public static int Of(ReadOnlySpan<char> html)
    {
        var flat = Flat.GetAlternateLookup<ReadOnlySpan<char>>();
        var marks = Marks.GetAlternateLookup<ReadOnlySpan<char>>();
        var (depth, open, deepest) = (0, 0, 0);
        while (html.IndexOf('<') is >= 0 and var at && at + 1 < html.Length)
        {
            html = html[(at + 1)..];
            var isEnd = html[0] is '/';
            var name = NameAt(isEnd ? html[1..] : html);
            if (name.IsEmpty || flat.Contains(name))
                continue;

            depth = Math.Max(0, depth + (isEnd ? -1 : 1));
            if (marks.Contains(name))
                open = Math.Max(0, open + (isEnd ? -1 : 1));
            deepest = Math.Max(deepest, Math.Max(depth, open));
        }
        return deepest;
    }

    private static ReadOnlySpan<char> NameAt(ReadOnlySpan<char> tag)
    {
        if (tag.IsEmpty || !char.IsAsciiLetter(tag[0]))
            return [];

        var length = 1;
        while (length < tag.Length && tag[length] is not (' ' or '>' or '/' or '\t' or '\n' or '\r' or '\f'))
            length++;
        return tag[..length];
    }
}
