using System.Text;

namespace Dastan.Domain.Stories.Html;

internal sealed partial class Shaper
{
    private static Block FigureOf(Piece shown, Place place)
    {
        var figure = new Block("figure") { Attributes = place.Attributes(new("figure")), Children = [shown] };
        if (shown is Card card)
            figure.Attributes.InsertRange(0, card.Chart is [] ? [new("data-embed", card.Kind)] : card.Chart);
        return figure;
    }

    private void TakeFigure(Block figure, Place place, FlowSink sink)
    {
        var inner = new FlowSink();
        var around = place.Within(figure) with { Wrapper = "p" };
        Fill(inner, figure.Children.FindAll(c => c is not Block { Name: "figcaption" }), around);
        var caption = Caption(figure.Children.Where(c => c is Block { Name: "figcaption" }), around);
        var blocks = inner.Blocks;
        if (figure["data-tracker"] is { } tracker)
            blocks = [FigureOf(ChartCard(figure, tracker, blocks), around)];
        else if (blocks is [{ Name: "p" } line] && CardOf(line, figure["data-embed"]) is { } card)
            blocks = [FigureOf(card, around)];

        sink.Pass(figure.OldIds);
        foreach (var block in WithCaption(blocks, caption, around))
            sink.Add(block);
    }

    private Block? Caption(IEnumerable<Piece> captions, Place place)
    {
        var all = captions.ToList();
        var line = Line("figcaption", all is [Block one] ? one : new Block("figcaption") { Children = all }, place);
        return line.Children.Count == 0 ? null : line;
    }

    /// <summary>Gives the caption to what it is the caption of.</summary>
    private static List<Block> WithCaption(List<Block> blocks, Block? caption, Place place)
    {
        var pictures = blocks.FindAll(b => b.Name == "figure");
        if (pictures is [{ Children.Count: 1 } picture] && blocks.TrueForAll(b => b.Name is "figure" or "p"))
        {
            var lines = blocks.FindAll(b => b.Name == "p").Append(caption).OfType<Block>().ToList();
            if (lines.Count > 0)
                picture.Children.Add(Joined("figcaption", lines));
            return [picture];
        }
        if (caption is null)
            return blocks;
        if (blocks is [{ Name: "table", Children: [Block { Name: not "caption" }, ..] } table])
            table.Children.Insert(0, Joined("caption", [caption]));
        else if (blocks is [{ Name: "blockquote", Children: [.., Block { Name: not "footer" }] } quotation])
            quotation.Children.Add(Joined("footer", [caption]));
        else
            return [.. blocks, new Block("p") { Attributes = place.Attributes(caption), Children = caption.Children }];
        return blocks;
    }

    /// <summary>Lines of text as one element with line ends in it.</summary>
    private static Block Joined(string name, List<Block> lines) =>
        new(name)
        {
            Attributes = lines is [{ } only] ? only.Attributes : [],
            Children = Lines.One(lines.SelectMany(line => line.Children.Append(new LineBreak([])))).Pieces,
            OldIds = [.. lines.SelectMany(line => line.OldIds)],
        };

    /// <summary>A figure that holds a card already, or nothing but an address as WordPress writes it.</summary>
    private Card? CardOf(Block line, string? kind)
    {
        var text = new StringBuilder();
        Mark? link = null;
        foreach (var piece in line.Children)
        {
            if (piece is not Run run || (text.Length > 0 && LinkOf(run) != link))
                return null;
            link = LinkOf(run);
            text.Append(run.Text);
        }
        var label = text.ToString();
        if (link is not null && kind is not null && addresses.OfResource(link["href"]) is { } address)
            return new Card(kind, address, CleanText.Line(label, 200));
        var isAddress = label.StartsWith("http", StringComparison.OrdinalIgnoreCase) && !label.Contains(' ');
        return isAddress && addresses.OfResource(link?["href"] ?? label) is { } found
            ? Embeds.CardFor(found, null)
            : null;
    }

    // A chart is drawn anew each time; what stands in for it is a link to its figures.
    private Card ChartCard(Block figure, string tracker, List<Block> blocks)
    {
        var shown = blocks is [{ Name: "p" } line] ? CardOf(line, Charts.Kind) : null;
        // In this edition or in another, and never on another site.
        var isOurs =
            shown is { Address: ['/', not '/', ..] }
            && shown.Address.EndsWith($"/data/{tracker}", StringComparison.Ordinal);
        var address = isOurs ? shown!.Address : $"/data/{tracker}";
        return new(Charts.Kind, address, shown is null || CleanText.IsBlank(shown.Label) ? tracker : shown.Label)
        {
            Chart = [.. figure.Attributes.Where(attribute => Charts.Attributes.Contains(attribute.Key))],
        };
    }

    private static Mark? LinkOf(Run run) => Array.Find(run.Marks, mark => mark.Name == "a");
}
