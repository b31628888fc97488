using System.Text;

namespace Dastan.Domain.Formats.WordPress;

/// <summary>
/// Reads a broken piece of an export: tags that do not match, control characters, a bare &amp;, entities of HTML, prefixes
/// that nobody declared, an end that is missing. Never fails; takes what the tags that are there tell.
/// </summary>
internal sealed class TolerantXml
{
    private static readonly string[] FieldStarts =
    [
        "<wp:",
        "<content:",
        "<excerpt:",
        "<dc:",
        "<category ",
        "<category>",
        "<guid",
        "<pubDate",
        "</item>",
        "</channel>",
    ];

    private readonly string text;
    private readonly bool isItem;
    private readonly List<WxrElement> open = [new("")];
    private int at;

    private TolerantXml(string text, bool isItem) => (this.text, this.isItem) = (text, isItem);

    /// <summary>An element without a name that holds the piece's outermost elements.</summary>
    public static WxrElement Read(string text, bool isItem)
    {
        var reading = new TolerantXml(text, isItem);
        while (reading.at < text.Length)
            reading.Step();
        return reading.open[0];
    }

    private void Step()
    {
        at = text.IndexOf('<', at);
        if (at < 0)
            at = text.Length;
        else if (Starts("<!--"))
            SkipPast("-->");
        else if (Starts("<![CDATA["))
            SkipPast("]]>");
        else if (Starts("<?") || Starts("<!"))
            SkipPast(">");
        else if (Starts("</"))
            Close();
        else if (at + 1 < text.Length && (char.IsAsciiLetter(text[at + 1]) || text[at + 1] == '_'))
            Open();
        else
            at++;
    }

    private void Open()
    {
        var tag = TolerantTag.Read(text, at);
        at = tag.End;
        var element = new WxrElement(tag.Name);
        foreach (var (name, value) in tag.Attributes)
            element.Attributes[name] = TolerantText.Decode(value);
        open[^1].Children.Add(element);
        if (tag.IsEmpty)
            return;

        if (WxrElement.HoldsFields(element.Name, open.Count - 1, isItem))
            open.Add(element);
        else
            element.Text = FieldText(element.Name);
    }

    private void Close()
    {
        var name = TolerantTag.Read(text, at).Name;
        SkipPast(">");
        var opened = open.FindLastIndex(element => element.Name == name);
        if (opened > 0)
            open.RemoveRange(opened, open.Count - opened);
    }

    // Up to the field's end tag, or to the next field when its end tag is missing. Markup in it is kept as it stands.
    private string FieldText(string name)
    {
        var (endTag, field) = ("</" + name, new StringBuilder());
        while (at < text.Length)
        {
            var markup = text.IndexOf('<', at);
            markup = markup < 0 ? text.Length : markup;
            TolerantText.AppendDecoded(field, text.AsSpan(at, markup - at));
            at = markup;
            if (at == text.Length || FieldStarts.Any(Starts))
                break;
            if (Starts(endTag))
            {
                SkipPast(">");
                break;
            }
            if (Starts("<![CDATA["))
                TolerantText.AppendClean(field, Section(endTag));
            else
                field.Append(text[at++]);
        }
        return field.ToString();
    }

    // A section that swallowed its own field's end tag, and markup of the export after it, was never closed.
    private ReadOnlySpan<char> Section(string endTag)
    {
        var start = at + "<![CDATA[".Length;
        var end = text.IndexOf("]]>", start, StringComparison.Ordinal);
        var own = text.IndexOf(endTag + ">", start, StringComparison.Ordinal);
        if (own >= 0 && (end < 0 || (own < end && FieldFollows(own + endTag.Length + 1))))
            end = at = own;
        else if (end < 0)
            end = at = text.Length;
        else
            at = end + "]]>".Length;
        return text.AsSpan(start, end - start);
    }

    private bool FieldFollows(int from)
    {
        while (from < text.Length && char.IsWhiteSpace(text[from]))
            from++;
        return FieldStarts.Any(start => string.CompareOrdinal(text, from, start, 0, start.Length) == 0);
    }

    private bool Starts(string mark) => string.CompareOrdinal(text, at, mark, 0, mark.Length) == 0;

    private void SkipPast(string mark)
    {
        var found = text.IndexOf(mark, at + 1, StringComparison.Ordinal);
        at = found < 0 ? text.Length : found + mark.Length;
    }
}
