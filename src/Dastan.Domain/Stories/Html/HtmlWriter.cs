using System.Globalization;
using System.Text;

namespace Dastan.Domain.Stories.Html;

/// <summary>Writes canonical Story HTML, letter by letter what a browser's innerHTML gives back for it.</summary>
internal sealed class HtmlWriter
{
    private readonly StringBuilder _made = new();

    public static string Write(List<Block> blocks)
    {
        var writer = new HtmlWriter();
        foreach (var block in blocks)
        {
            if (writer._made.Length > 0)
                writer._made.Append('\n');
            writer.WriteBlock(block);
        }
        return writer._made.ToString();
    }

    private void WriteBlock(Block block)
    {
        var order = StoryElements.All[block.Name];
        Start(block.Name, block.Attributes.OrderBy(a => IndexOf(order, a.Key)));
        if (StoryElements.Void.Contains(block.Name))
            return;
        WritePieces(block.Children);
        End(block.Name);
    }

    private void WritePieces(List<Piece> pieces)
    {
        Mark[] open = [];
        foreach (var piece in pieces)
        {
            open = Switch(
                open,
                piece switch
                {
                    Run run => run.Marks,
                    LineBreak end => end.Marks,
                    _ => [],
                }
            );
            WritePiece(piece);
        }
        Switch(open, []);
    }

    private void WritePiece(Piece piece)
    {
        switch (piece)
        {
            case Run run:
                Escape(run.Text);
                break;
            case LineBreak:
                _made.Append("<br>");
                break;
            case Block block:
                WriteBlock(block);
                break;
            case Picture picture:
                WritePicture(picture);
                break;
            case Card card:
                Start("a", MarkReader.LinkAttributes(card.Address, null));
                Escape(card.Label);
                End("a");
                break;
        }
    }

    /// <summary>Closes the marks that end here and opens those that begin.</summary>
    private Mark[] Switch(Mark[] open, Mark[] next)
    {
        var shared = Mark.Shared(open, next);
        for (var i = open.Length - 1; i >= shared; i--)
            End(open[i].Name);
        foreach (var mark in next.AsSpan(shared))
            Start(mark.Name, mark.Attributes);
        return next;
    }

    private void WritePicture(Picture picture)
    {
        List<KeyValuePair<string, string>> attributes = [new("src", picture.Address), new("alt", picture.Alt)];
        if (picture.Width > 0)
            attributes.Add(new("width", picture.Width.ToString(CultureInfo.InvariantCulture)));
        if (picture.Height > 0)
            attributes.Add(new("height", picture.Height.ToString(CultureInfo.InvariantCulture)));

        if (picture.Link is { } link)
            Start("a", link.Attributes);
        Start("img", attributes);
        if (picture.Link is not null)
            End("a");
    }

    private void Start(string name, IEnumerable<KeyValuePair<string, string>> attributes)
    {
        _made.Append('<').Append(name);
        foreach (var (attribute, value) in attributes)
        {
            _made.Append(' ').Append(attribute).Append("=\"");
            Escape(value, isAttribute: true);
            _made.Append('"');
        }
        _made.Append('>');
    }

    private void End(string name) => _made.Append("</").Append(name).Append('>');

    private void Escape(string text, bool isAttribute = false)
    {
        foreach (var c in text)
            _ = c switch
            {
                '&' => _made.Append("&amp;"),
                '<' => _made.Append("&lt;"),
                '>' => _made.Append("&gt;"),
                '"' when isAttribute => _made.Append("&quot;"),
                '\u00A0' => _made.Append("&nbsp;"),
                _ => _made.Append(c),
            };
    }

    private static int IndexOf(IReadOnlyList<string> order, string attribute)
    {
        var index = 0;
        while (index < order.Count && order[index] != attribute)
            index++;
        return index;
    }
}
