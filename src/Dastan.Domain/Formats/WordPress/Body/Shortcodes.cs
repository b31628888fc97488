using System.Text;

namespace Dastan.Domain.Formats.WordPress.Body;

/// <summary>
/// Replaces the shortcodes of a text. Which names are shortcodes only the site knew; we take for one what we know, what has an
/// end tag or attributes, and what no editor would write in brackets. "[sic]", "[vice-president]" and "[Telegram channel]" stay.
/// </summary>
internal sealed class Shortcodes(KnownShortcodes known, ImportNotes notes)
{
    private string text = "";
    private IReadOnlyList<Shortcode> tags = [];
    private int[] ends = [];

    public string Replace(string html)
    {
        if (!html.Contains('['))
            return html;

        text = html;
        tags = [.. Shortcode.In(html)];
        ends = Pair(tags);
        return Render(0, tags.Count, 0, html.Length);
    }

    // For each start tag the index of its end tag, or -1: the nearest, so that tags of one name nest.
    private static int[] Pair(IReadOnlyList<Shortcode> tags)
    {
        var ends = new int[tags.Count];
        var open = new Dictionary<string, Stack<int>>();
        for (var i = 0; i < tags.Count; i++)
        {
            ends[i] = -1;
            if (!open.TryGetValue(tags[i].Name, out var starts))
                open[tags[i].Name] = starts = new();
            if (!tags[i].IsEnd)
                starts.Push(i);
            else if (starts.TryPop(out var start))
                ends[start] = i;
        }
        return ends;
    }

    private string Render(int firstTag, int lastTag, int from, int to, int depth = 0)
    {
        var html = new StringBuilder();
        for (var i = firstTag; i < lastTag; i++)
        {
            var end = ends[i] >= 0 && ends[i] < lastTag && depth < 64 ? ends[i] : -1;
            var stop = end < 0 ? tags[i].End : tags[end].End;
            if (IsEscaped(tags[i].Start, stop, from, to))
            {
                html.Append(text, from, tags[i].Start - 1 - from).Append(text, tags[i].Start, stop - tags[i].Start);
                from = stop + 1;
                i = Math.Max(i, end);
            }
            else if (IsShortcode(tags[i], end >= 0))
            {
                html.Append(text, from, tags[i].Start - from);
                if (!tags[i].IsEnd)
                    html.Append(Meaning(i, end, depth));
                from = stop;
                i = Math.Max(i, end);
            }
        }
        return html.Append(text, from, to - from).ToString();
    }

    private string Meaning(int start, int end, int depth)
    {
        var tag = tags[start];
        if (end >= 0 && KnownShortcodes.IsVerbatim(tag.Name))
            return Markup.Code(text[tag.End..tags[end].Start]);

        var inside = end < 0 ? "" : Render(start + 1, end, tag.End, tags[end].Start, depth + 1);
        if (known.Meaning(tag, inside) is { } meaning)
            return meaning;

        notes.Add(
            inside is "" ? $"shortcode [{tag.Name}] left out" : $"shortcode [{tag.Name}] left out, its text kept"
        );
        return inside;
    }

    // [[gallery]] is how an editor shows [gallery] to readers.
    private bool IsEscaped(int start, int stop, int from, int to) =>
        start > from && text[start - 1] == '[' && stop < to && text[stop] == ']';

    private static bool IsShortcode(Shortcode tag, bool hasEnd) =>
        tag.IsEnd || hasEnd || tag.Attributes.Count > 0 || KnownShortcodes.IsAlone(tag) || tag.Name.Contains('_');
}
