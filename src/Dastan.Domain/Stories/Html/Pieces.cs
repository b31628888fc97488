namespace Dastan.Domain.Stories.Html;

/// <summary>A piece of a text, while it is read and once it is canonical.</summary>
internal abstract class Piece;

/// <summary>Text under the same marks.</summary>
internal sealed class Run(string text, Mark[] marks) : Piece
{
    public string Text { get; } = text;
    public Mark[] Marks { get; } = marks;
}

/// <summary>The end of a line inside a paragraph.</summary>
internal sealed class LineBreak(Mark[] marks) : Piece
{
    public Mark[] Marks { get; } = marks;
}

/// <summary>A place that had an id of its own but no block: <c>&lt;a name="notes"&gt;</c>.</summary>
internal sealed class Anchor(string id) : Piece
{
    public string Id { get; } = id;
}

/// <summary>A picture. Its address is clean; width and height are pixels, 0 when not known.</summary>
internal sealed class Picture(string address, string alt) : Piece
{
    public string Address { get; } = address;
    public string Alt { get; } = alt;
    public int Width { get; init; }
    public int Height { get; init; }
    public Mark? Link { get; init; }

    public Picture LinkedBy(Mark link) =>
        new(Address, Alt)
        {
            Width = Width,
            Height = Height,
            Link = link,
        };
}

/// <summary>A private link card: what stands where others load a player or a frame from elsewhere.</summary>
internal sealed class Card(string kind, string address, string label) : Piece
{
    public string Kind { get; } = kind;
    public string Address { get; } = address;
    public string Label { get; } = label;

    /// <summary>What its figure says of itself in place of the kind: that it stands for a chart of ours.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Chart { get; init; } = [];
}

/// <summary>An element that stands on its own line or holds some that do.</summary>
internal sealed class Block(string name) : Piece
{
    public string Name { get; } = name;
    public List<KeyValuePair<string, string>> Attributes { get; init; } = [];
    public List<Piece> Children { get; init; } = [];

    /// <summary>The ids by which links of the text that was read may mean this block.</summary>
    public List<string> OldIds { get; init; } = [];

    public string? this[string attribute]
    {
        get
        {
            foreach (var (name, value) in Attributes)
                if (name == attribute)
                    return value;
            return null;
        }
    }

    public void Set(string attribute, string? value)
    {
        Attributes.RemoveAll(a => a.Key == attribute);
        if (value is not null)
            Attributes.Add(new(attribute, value));
    }
}
