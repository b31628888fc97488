namespace Dastan.Domain.Stories.Html;

internal sealed partial class Shaper
{
    /// <summary>Items without their list, from <paramref name="first"/> on. Returns the index of the last of them.</summary>
    private int TakeItems(List<Piece> pieces, int first, Place place, FlowSink sink)
    {
        var isList = pieces[first] is Block { Name: "li" };
        var last = first;
        for (var i = first; i < pieces.Count; i++)
            if (pieces[i] is Block block && (isList ? block.Name == "li" : block.Name is "dt" or "dd"))
                last = i;
            else if (!IsSpace(pieces[i]))
                break;

        var list = new Block(isList ? "ul" : "dl") { Children = pieces[first..(last + 1)] };
        if (isList)
            TakeList(list, place, sink);
        else
            TakeDefinitions(list, place, sink);
        return last;
    }

    private void TakeList(Block list, Place place, FlowSink sink)
    {
        List<Block> items = [];
        AddItems(list, place.Inside(), items);
        items.RemoveAll(item => item.Children.Count == 0);
        if (items.Count > 0)
            sink.Add(Kept(list.Name == "ol" ? "ol" : "ul", list, place, items));
        else
            sink.Pass(list.OldIds);
    }

    private void AddItems(Block list, Place place, List<Block> items)
    {
        List<Piece> loose = [];
        foreach (var piece in list.Children)
            if (piece is Block { Name: "li" } item)
            {
                AddLooseItem(loose, "li", place, items);
                items.Add(Item("li", item, place));
            }
            else if (
                piece is Block { Name: "ul" or "ol" } inner
                && loose.All(IsSpace)
                && items.Count > 0
                && place.Inside().Depth < DeepestContainer
            )
            {
                AddListToItem(inner, place, items[^1]);
                loose.Clear();
            }
            else if (
                piece is Block wrapper
                && wrapper.Children.Any(c => c is Block { Name: "li" })
                && wrapper.Name == "div"
            )
                AddItems(wrapper, place, items);
            else
                loose.Add(piece);
        AddLooseItem(loose, "li", place, items);
    }

    // A list between the items of another is meant to be in the item before it.
    private void AddListToItem(Block list, Place place, Block item)
    {
        var inner = new FlowSink();
        TakeBlock(list, place.Inside(), inner);
        item.Children.AddRange(inner.Blocks);
    }

    private void AddLooseItem(List<Piece> loose, string name, Place place, List<Block> items)
    {
        if (!loose.All(IsSpace))
            items.Add(Item(name, new Block(name) { Children = [.. loose] }, place));
        loose.Clear();
    }

    private void TakeDefinitions(Block list, Place place, FlowSink sink)
    {
        List<Block> items = [];
        AddDefinitions(list, place.Inside(), items);
        items.RemoveAll(item => item.Children.Count == 0);

        var first = items.FindIndex(item => item.Name == "dt");
        var last = items.FindLastIndex(item => item.Name == "dd");
        if (first < 0 || last < first)
            (first, last) = (items.Count, items.Count - 1);
        sink.Pass(first > 0 ? list.OldIds : []);
        AddContents(items[..first], place, sink);
        if (first <= last)
            sink.Add(Kept("dl", list, place, items[first..(last + 1)]));
        AddContents(items[(last + 1)..], place, sink);
    }

    private void AddDefinitions(Block list, Place place, List<Block> items)
    {
        List<Piece> loose = [];
        foreach (var piece in list.Children)
            if (piece is Block { Name: "dt" or "dd" or "div" } part)
            {
                AddLooseItem(loose, "dd", place, items);
                if (part.Name == "dd")
                    items.Add(Item("dd", part, place));
                else if (part.Name == "div")
                    AddDefinitions(part, place, items);
                else
                    items.Add(Line("dt", part, place));
            }
            else
                loose.Add(piece);
        AddLooseItem(loose, "dd", place, items);
    }

    /// <summary>An element that holds nothing but text; without children when there is none.</summary>
    private Block Line(string name, Block from, Place place)
    {
        var (pieces, ids) = TextOf(from.Children);
        var line = Kept(name, from, place with { Language = [] }, pieces);
        line.OldIds.AddRange(ids);
        return line;
    }

    /// <summary>What items hold, when their list can't be one.</summary>
    private static void AddContents(List<Block> items, Place place, FlowSink sink)
    {
        foreach (var item in items)
        {
            sink.Pass(item.OldIds);
            foreach (var piece in item.Children)
                if (piece is Block block)
                {
                    sink.EndLine(place);
                    sink.Add(block);
                }
                else
                    sink.Add(piece);
            sink.EndLine(place);
        }
    }
}
