namespace Dastan.Domain.Stories.Html;

/// <summary>The marks that hold where the reading stands.</summary>
internal sealed class ActiveMarks
{
    // More than any honest text has; together they bound what one character of input can become.
    private const int MostOpen = 24;
    private const int MostKept = 8;

    private sealed record Open(string Tag, Mark? Mark, int Depth);

    private readonly List<Open> _open = [];
    private Mark[]? _current = [];

    /// <summary>From the outermost to the innermost; the same array until a tag changes it.</summary>
    public Mark[] Current => _current ??= Collect();

    /// <param name="tag">The name of the tag that was read.</param>
    /// <param name="mark">What it means; null when nothing, but its end tag will come.</param>
    /// <param name="depth">How many blocks are open around it.</param>
    public void Start(string tag, Mark? mark, int depth)
    {
        if (tag == "a")
            End("a");
        if (_open.Count >= MostOpen)
            return;
        _open.Add(new(tag, mark, depth));
        if (mark is not null)
            _current = null;
    }

    public void End(string tag)
    {
        var last = _open.FindLastIndex(open => open.Tag == tag);
        if (last < 0)
            return;
        if (_open[last].Mark is not null)
            _current = null;
        _open.RemoveAt(last);
    }

    /// <summary>A block has ended, and with it what was opened in it, save what browsers carry on.</summary>
    /// <param name="depth">How many blocks are open now.</param>
    /// <param name="all">True after a cell: nothing leaves it.</param>
    public void Leave(int depth, bool all)
    {
        if (_open.RemoveAll(open => open.Depth > depth && (all || !Tags.Formatting.Contains(open.Tag))) > 0)
            _current = null;
    }

    private Mark[] Collect()
    {
        var marks = new List<Mark>(_open.Count);
        foreach (var (_, mark, _) in _open)
            if (mark is not null && marks.Count < MostKept && !IsSaid(marks, mark))
                marks.Add(mark);
        return [.. marks];
    }

    // Strong text inside strong text is no stronger.
    private static bool IsSaid(List<Mark> marks, Mark mark)
    {
        foreach (var outer in marks)
            if (outer.Name == mark.Name && mark.Name is not ("q" or "sub" or "sup" or "bdi" or "bdo" or "span"))
                return mark.Attributes.Length == 0;
        return false;
    }
}
