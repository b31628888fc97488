namespace Dastan.Domain.Stories.Html;

/// <summary>Turns a tree of whatever blocks into the tree that Story HTML allows.</summary>
internal sealed partial class Shaper(Addresses addresses, Drops drops)
{
    // Each container is at most four elements deep (table, section, row, cell), and all must fit into OpenBlocks.
    private const int DeepestContainer = 24;

    public static List<Block> Shape(Block soup, Addresses addresses, Drops drops)
    {
        var sink = new FlowSink();
        new Shaper(addresses, drops).Fill(sink, soup.Children, Place.Page);
        return sink.Blocks;
    }

    private void Fill(FlowSink sink, List<Piece> pieces, Place place)
    {
        Flow(pieces, place, sink);
        sink.EndLine(place);
    }

    private void Flow(List<Piece> pieces, Place place, FlowSink sink)
    {
        for (var i = 0; i < pieces.Count; i++)
        {
            var piece = pieces[i];
            if (piece is Run or LineBreak or Anchor)
            {
                sink.Add(piece);
                continue;
            }
            sink.EndLine(place);
            if (piece is not Block block)
                sink.Add(FigureOf(piece, place));
            else if (block.Name is "li" or "dt" or "dd" && place.Depth < DeepestContainer)
                i = TakeItems(pieces, i, place, sink);
            else
                TakeBlock(block, place, sink);
        }
    }

    private void TakeBlock(Block block, Place place, FlowSink sink)
    {
        var fits = place.Depth < DeepestContainer;
        switch (block.Name)
        {
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                TakeHeading(block, place, sink);
                break;
            case "ul" or "ol" or "menu" or "dir" when fits:
                TakeList(block, place, sink);
                break;
            case "dl" when fits:
                TakeDefinitions(block, place, sink);
                break;
            case "table" when fits && place.Tables:
                TakeTable(block, place, sink);
                break;
            case "blockquote" when fits:
                TakeQuotation(block, place, sink);
                break;
            case "aside" when fits && place.Asides:
                TakeAside(block, place, sink);
                break;
            case "figure":
                TakeFigure(block, place, sink);
                break;
            case "pre" or "listing":
                TakePreformatted(block, place, sink);
                break;
            case "hr":
                sink.Add(new Block("hr") { OldIds = block.OldIds });
                break;
            default:
                Unwrap(block, place, sink);
                break;
        }
    }

    /// <summary>An element that does not stay: what is in it does.</summary>
    private void Unwrap(Block block, Place place, FlowSink sink)
    {
        sink.Pass(block.OldIds);
        Fill(sink, block.Children, place.Within(block));
    }

    private void TakeHeading(Block heading, Place place, FlowSink sink)
    {
        var name = heading.Name is "h1" or "h2" ? "h2" : "h3";
        Unwrap(heading, place.Headings ? place with { Wrapper = name } : place, sink);
    }

    private void TakeAside(Block aside, Place place, FlowSink sink)
    {
        var inner = new FlowSink();
        Fill(inner, aside.Children, place.Inside() with { Asides = false });
        if (inner.Blocks.Count > 0)
            sink.Add(Kept("aside", aside, place, inner.Blocks));
    }

    private static Block Kept(string name, Block from, Place place, IEnumerable<Piece> children) =>
        new(name)
        {
            Attributes = place.Attributes(from),
            Children = [.. children],
            OldIds = [.. from.OldIds],
        };

    /// <summary>A list item, cell or the like: text, and blocks after it. Text alone needs no paragraph.</summary>
    private Block Item(string name, Block from, Place place)
    {
        var inner = new FlowSink();
        Fill(inner, from.Children, place.Inside());
        var item = Kept(name, from, place with { Language = [] }, inner.Blocks);
        if (
            inner.Blocks is [{ Name: "p", Attributes.Count: 0 } first, ..]
            && inner.Blocks.Count(b => b.Name == "p") == 1
        )
        {
            item.OldIds.AddRange(first.OldIds);
            item.Children.RemoveAt(0);
            item.Children.InsertRange(0, first.Children);
        }
        return item;
    }

    /// <summary>The text of an element that can hold nothing but text.</summary>
    private TextLine TextOf(IEnumerable<Piece> pieces)
    {
        List<Piece> text = [];
        AddText(pieces, text);
        return Lines.One(text);
    }

    private void AddText(IEnumerable<Piece> pieces, List<Piece> text)
    {
        foreach (var piece in pieces)
            switch (piece)
            {
                case Block block:
                    text.AddRange(block.OldIds.Select(id => new Anchor(id)));
                    text.Add(new LineBreak([]));
                    AddText(block.Children, text);
                    text.Add(new LineBreak([]));
                    break;
                case Picture picture:
                    drops.Add("img", "A picture can't stand in a line of text; its description does.", picture.Address);
                    text.Add(new Run(picture.Alt, []));
                    break;
                case Card card:
                    text.Add(new Run(card.Label, [new Mark("a", [.. MarkReader.LinkAttributes(card.Address, null)])]));
                    break;
                default:
                    text.Add(piece);
                    break;
            }
    }

    private static bool IsSpace(Piece piece) => piece is LineBreak || (piece is Run run && CleanText.IsBlank(run.Text));
}
