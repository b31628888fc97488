namespace Dastan.Domain.Stories.Html;

internal sealed partial class Shaper
{
    private void TakeQuotation(Block quotation, Place place, FlowSink sink)
    {
        var inner = new FlowSink();
        var inside = place.Inside() with { Asides = false };
        Fill(inner, quotation.Children.FindAll(c => c is not Block { Name: "footer" }), inside);
        var credits = quotation.Children.OfType<Block>().Where(c => c.Name == "footer").ToList();
        var footer = Line(
            "footer",
            credits is [var one] ? one : new Block("footer") { Children = [.. credits] },
            inside
        );

        if (
            footer.Children.Count == 0
            && inner.Blocks is [_, .., { Name: "p", Attributes.Count: 0 } last]
            && IsCredit(last)
        )
        {
            inner.Blocks.Remove(last);
            footer = new Block("footer") { Children = last.Children, OldIds = last.OldIds };
        }
        if (inner.Blocks.Count == 0 && footer.Children.Count > 0)
            inner.Add(new Block("p") { Children = footer.Children, OldIds = footer.OldIds });
        else if (footer.Children.Count > 0)
            inner.Blocks.Add(footer);

        if (inner.Blocks.Count > 0)
            sink.Add(Kept("blockquote", quotation, place, inner.Blocks));
        else
            sink.Pass(quotation.OldIds);
    }

    /// <summary>Whether a line is the name of a source and nothing else.</summary>
    private static bool IsCredit(Block line) =>
        line.Children.TrueForAll(piece => piece is Run run && Array.Exists(run.Marks, mark => mark.Name == "cite"));

    private void TakePreformatted(Block block, Place place, FlowSink sink)
    {
        List<Run> text = [];
        List<Piece> shown = [];
        AddPreformatted(block.Children, text, shown);
        while (text is [var first, ..] && first.Text.TrimStart('\n') != first.Text)
            Replace(text, 0, first.Text.TrimStart('\n'));
        while (text is [.., var last] && last.Text.TrimEnd() != last.Text)
            Replace(text, text.Count - 1, last.Text.TrimEnd());

        if (text.Exists(run => !CleanText.IsBlank(run.Text)))
            sink.Add(Kept("pre", block, place, text));
        foreach (var piece in shown)
            sink.Add(FigureOf(piece, place));
    }

    private static void Replace(List<Run> text, int index, string with)
    {
        if (with is "")
            text.RemoveAt(index);
        else
            text[index] = new Run(with, text[index].Marks);
    }

    private static void AddPreformatted(List<Piece> pieces, List<Run> text, List<Piece> shown)
    {
        foreach (var piece in pieces)
            switch (piece)
            {
                case Run run:
                    text.Add(run);
                    break;
                case LineBreak end:
                    text.Add(new Run("\n", end.Marks));
                    break;
                case Block block:
                    EndLine(text);
                    AddPreformatted(block.Children, text, shown);
                    EndLine(text);
                    break;
                case Picture or Card:
                    shown.Add(piece);
                    break;
            }
    }

    private static void EndLine(List<Run> text)
    {
        if (text is [.., var last] && !last.Text.EndsWith('\n'))
            text.Add(new Run("\n", []));
    }
}
