namespace Dastan.Domain.Stories.Html;

/// <summary>The blocks that are open where the reading stands, and the end tags that HTML lets authors leave out.</summary>
internal sealed class OpenBlocks(ActiveMarks marks)
{
    // Deeper than any honest page, and no deeper than what walks the result can go down.
    private const int Deepest = 128;

    private readonly List<Block> _open = [new("body")];

    public Block Root => _open[0];
    public Block Current => _open[^1];
    public int Depth => _open.Count;

    /// <summary>Opens a block, after closing what can't hold it. Past the deepest level it only parts paragraphs.</summary>
    public void Start(Block block)
    {
        MakeRoomFor(block.Name);
        Current.Children.Add(block);
        if (_open.Count < Deepest)
            _open.Add(block);
    }

    /// <summary>Adds a piece that ends a paragraph and holds nothing.</summary>
    public void Add(Block block)
    {
        MakeRoomFor(block.Name);
        Current.Children.Add(block);
    }

    public void End(string name)
    {
        if (name == "p")
            EndParagraph();
        else if (FindOpen(name) is > 0 and var index)
            CloseDownTo(index);
    }

    private void EndParagraph()
    {
        if (Current.Name == "p")
            CloseDownTo(_open.Count - 1);
        else
            Current.Children.Add(new Block("p"));
    }

    private int FindOpen(string name)
    {
        var isHeading = Tags.Headings.Contains(name);
        for (var i = _open.Count - 1; i > 0; i--)
        {
            var open = _open[i].Name;
            if (open == name || (isHeading && Tags.Headings.Contains(open)))
                return i;
            if (Holds(open, name))
                return -1;
        }
        return -1;
    }

    /// <summary>Whether an end tag inside <paramref name="outer"/> can't reach what lies outside it.</summary>
    private static bool Holds(string outer, string name) =>
        outer switch
        {
            "table" => true,
            "td" or "th" or "caption" => name != "table" && !Tags.TableParts.Contains(name),
            "ul" or "ol" => name == "li",
            _ => false,
        };

    private void MakeRoomFor(string name)
    {
        if (Tags.TableParts.Contains(name))
        {
            var holder = _open.FindLastIndex(b => b.Name == "table" || HoldsTablePart(b.Name, name));
            if (holder > 0)
            {
                CloseDownTo(holder + 1);
                return;
            }
        }
        if (Current.Name == "p" || (Tags.Headings.Contains(name) && Tags.Headings.Contains(Current.Name)))
            CloseDownTo(_open.Count - 1);
        if (name == "li")
            CloseItem("li", "li");
        else if (name is "dt" or "dd")
            CloseItem("dt", "dd");
    }

    private static bool HoldsTablePart(string outer, string part) =>
        outer switch
        {
            "thead" or "tbody" or "tfoot" => part is "tr" or "td" or "th",
            "tr" => part is "td" or "th",
            _ => false,
        };

    private void CloseItem(string one, string other)
    {
        for (var i = _open.Count - 1; i > 0; i--)
        {
            var open = _open[i].Name;
            if (open == one || open == other)
            {
                CloseDownTo(i);
                return;
            }
            if (open is not ("div" or "p" or "address"))
                return;
        }
    }

    private void CloseDownTo(int index)
    {
        for (var i = _open.Count - 1; i >= index; i--)
        {
            var name = _open[i].Name;
            _open.RemoveAt(i);
            marks.Leave(_open.Count, all: name is "td" or "th" or "caption");
        }
    }
}
