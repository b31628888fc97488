using System.Text;

namespace Dastan.Domain.Stories.Money;

/// <summary>A body's text as it is read on, with where each of its chars stands in the HTML.</summary>
/// <remarks>
/// Story HTML as <see cref="StoryHtml.Read"/> gives it is plain enough for one pass: no end tag is missing, and five names of characters are all
/// that there are. Between two blocks stands an empty line; what is struck out, or is a program's, is left out.
/// </remarks>
internal sealed class BodyText
{
    private static readonly string[] Inline =
    [
        "a",
        "abbr",
        "bdi",
        "bdo",
        "cite",
        "data",
        "em",
        "ins",
        "mark",
        "q",
        "small",
        "span",
        "strong",
        "sub",
        "sup",
        "time",
    ];

    private static readonly string[] Unread = ["s", "del", "code", "kbd", "pre"];

    private readonly string html;
    private readonly StringBuilder text = new();
    private readonly List<(int From, int To)> places = [];
    private readonly List<MarkedNumber> numbers = [];
    private readonly List<(int From, int To, int EndInHtml)> links = [];
    private (int Text, string Tag) number;
    private int link;

    private BodyText(string html) => this.html = html;

    public string Text => text.ToString();

    /// <summary>What stands in <c>data</c>, in order; none stands in another.</summary>
    public IReadOnlyList<MarkedNumber> Numbers => numbers;

    public static BodyText Of(string html)
    {
        var body = new BodyText(html);
        body.Read();
        return body;
    }

    /// <summary>Where the chars of a piece of the text stand in the HTML.</summary>
    public (int From, int To) InHtml(int start, int end) => (places[start].From, places[end - 1].To);

    /// <summary>Where the last link ends in the HTML that a piece of the text lies in, if only in part; null for none.</summary>
    public int? EndOfLink(int start, int end) =>
        links.Where(link => start < link.To && link.From < end).Select(link => (int?)link.EndInHtml).LastOrDefault();

    private void Read()
    {
        for (var at = 0; at < html.Length; )
            at = html[at] is '<' ? ReadTag(at) : ReadText(at);
    }

    private int ReadText(int at)
    {
        var (sign, length) = html[at] is '&' ? Named(at) : (html[at], 1);
        Add(sign, at, at + length);
        return at + length;
    }

    private int ReadTag(int at)
    {
        var end = EndOf(at);
        var tag = html.AsSpan(at + 1, end - at - 2);
        var isEnd = tag is ['/', ..];
        var name = NameOf(isEnd ? tag[1..] : tag);
        if (!isEnd && Unread.Contains(name))
            return After($"</{name}>", end);
        if (name is "br")
            Add('\n', at, end);
        else if (!Inline.Contains(name))
            Break(at);
        else if (name is "a")
            Linked(isEnd, end);
        else if (name is "data")
            Numbered(isEnd, tag.ToString());
        return end;
    }

    private void Linked(bool isEnd, int endInHtml)
    {
        if (isEnd)
            links.Add((link, text.Length, endInHtml));
        else
            link = text.Length;
    }

    private void Numbered(bool isEnd, string tag)
    {
        if (!isEnd)
            number = (text.Length, tag);
        else if (number.Text < text.Length)
            numbers.Add(new(number.Text, text.Length, number.Tag));
    }

    // No sum goes across an empty line.
    private void Break(int at)
    {
        if (text.Length is 0 || text[^1] is '\n' && text.Length > 1 && text[^2] is '\n')
            return;
        Add('\n', at, at);
        Add('\n', at, at);
    }

    private void Add(char sign, int from, int to)
    {
        text.Append(sign);
        places.Add((from, to));
    }

    private int After(string end, int at) =>
        html.IndexOf(end, at, StringComparison.Ordinal) is >= 0 and var found ? found + end.Length : html.Length;

    // A value in quotes may have a bracket in it.
    private int EndOf(int at)
    {
        var isQuoted = false;
        for (; at < html.Length; at++)
            if (html[at] is '"')
                isQuoted = !isQuoted;
            else if (html[at] is '>' && !isQuoted)
                return at + 1;
        return html.Length;
    }

    private static string NameOf(ReadOnlySpan<char> tag) =>
        tag.IndexOf(' ') is > 0 and var space ? tag[..space].ToString() : tag.ToString();

    private (char Sign, int Length) Named(int at)
    {
        var rest = html.AsSpan(at);
        return rest.StartsWith("&nbsp;", StringComparison.Ordinal) ? ('\u00a0', 6)
            : rest.StartsWith("&amp;", StringComparison.Ordinal) ? ('&', 5)
            : rest.StartsWith("&lt;", StringComparison.Ordinal) ? ('<', 4)
            : rest.StartsWith("&gt;", StringComparison.Ordinal) ? ('>', 4)
            : rest.StartsWith("&quot;", StringComparison.Ordinal) ? ('"', 6)
            : ('&', 1);
    }
}
