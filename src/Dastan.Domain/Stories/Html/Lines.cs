using System.Text;

namespace Dastan.Domain.Stories.Html;

/// <summary>
/// Makes paragraphs of loose pieces: one blank where there was any space, no space at their ends, two line ends part them.
/// </summary>
/// <remarks>Blanks and line ends bear only the marks that the text on both their sides bears.</remarks>
internal sealed class Lines
{
    private enum Gap
    {
        None,
        Blank,
        LineEnd,
    }

    private sealed record Stretch(Gap Before, StringBuilder Text, Mark[] Marks);

    private readonly bool _parts;
    private readonly List<TextLine> _made = [];
    private readonly List<Stretch> _stretches = [];

    // What nobody sees (no-break spaces, joiners) counts only when text follows it in the same line.
    private readonly List<Stretch> _held = [];
    private List<string> _ids = [];
    private int _lineEnds;
    private bool _blank;

    private Lines(bool parts) => _parts = parts;

    /// <summary>Paragraphs, none of them empty. Ids that none of them took come with the last, empty one.</summary>
    public static List<TextLine> Paragraphs(IEnumerable<Piece> pieces) => new Lines(parts: true).Make(pieces);

    /// <summary>One line, in which any number of line ends is one; no pieces when there is nothing to see.</summary>
    public static TextLine One(IEnumerable<Piece> pieces) => new Lines(parts: false).Make(pieces)[^1];

    private List<TextLine> Make(IEnumerable<Piece> pieces)
    {
        foreach (var piece in pieces)
            Take(piece);
        EndParagraph();
        if (_ids.Count > 0 || _made.Count == 0)
            _made.Add(new([], _ids));
        return _made;
    }

    private void Take(Piece piece)
    {
        switch (piece)
        {
            case Run run:
                TakeText(run);
                break;
            case LineBreak:
                _held.Clear();
                _lineEnds++;
                break;
            case Anchor anchor:
                if (_lineEnds > 1 && _parts)
                    EndParagraph();
                _ids.Add(anchor.Id);
                break;
        }
    }

    private void TakeText(Run run)
    {
        var core = run.Text.AsSpan().Trim(" \t\n\r\f");
        if (core.Length == 0)
        {
            _blank |= run.Text.Length > 0;
            return;
        }
        _blank |= CleanText.IsSpace(run.Text[0]);
        var isSeen = !CleanText.IsBlank(core);
        if (isSeen && _lineEnds > 1 && _parts)
            EndParagraph();

        var before =
            isSeen && _lineEnds > 0 && _held.Count == 0 ? Gap.LineEnd
            : _blank ? Gap.Blank
            : Gap.None;
        var stretch = new Stretch(before, new(CleanText.Collapse(core.ToString())), run.Marks);
        _blank = CleanText.IsSpace(run.Text[^1]);
        if (isSeen)
            Keep(stretch);
        else
            _held.Add(stretch);
    }

    private void Keep(Stretch stretch)
    {
        var isNewLine = _lineEnds > 0;
        foreach (var one in _held.Append(stretch))
        {
            Join(isNewLine ? one with { Before = Gap.LineEnd } : one);
            isNewLine = false;
        }
        _held.Clear();
        _lineEnds = 0;
    }

    private void Join(Stretch next)
    {
        if (_stretches.Count > 0 && next.Before != Gap.LineEnd && _stretches[^1].Marks.SequenceEqual(next.Marks))
            _stretches[^1].Text.Append(next.Before == Gap.Blank ? " " : "").Append(next.Text);
        else
            _stretches.Add(next);
    }

    private void EndParagraph()
    {
        _held.Clear();
        (_lineEnds, _blank) = (0, false);
        if (_stretches.Count == 0)
            return;
        _made.Add(new(Pieces(), _ids));
        _ids = [];
        _stretches.Clear();
    }

    private List<Piece> Pieces()
    {
        List<Piece> pieces = [];
        for (var i = 0; i < _stretches.Count; i++)
        {
            var (before, text, marks) = _stretches[i];
            if (i > 0 && before != Gap.None)
            {
                var outer = _stretches[i - 1].Marks;
                var shared = outer[..Mark.Shared(outer, marks)];
                pieces.Add(before == Gap.Blank ? new Run(" ", shared) : new LineBreak(shared));
            }
            pieces.Add(new Run(text.ToString(), marks));
        }
        return pieces;
    }
}

/// <summary>One paragraph's pieces, and the ids that stood in it.</summary>
internal sealed record TextLine(List<Piece> Pieces, List<string> Ids);
