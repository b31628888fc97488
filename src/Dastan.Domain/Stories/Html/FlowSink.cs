namespace Dastan.Domain.Stories.Html;

/// <summary>What surrounds a piece of the text, and what may therefore stand there.</summary>
/// <param name="Wrapper">What loose text becomes: <c>p</c>, or the heading that it stands in.</param>
/// <param name="Depth">How many containers are around it.</param>
/// <param name="Language">lang and dir of elements around it that do not stay.</param>
internal sealed record Place(
    string Wrapper,
    int Depth,
    bool Headings,
    bool Asides,
    bool Tables,
    KeyValuePair<string, string>[] Language
)
{
    public static readonly Place Page = new("p", 0, Headings: true, Asides: true, Tables: true, []);

    /// <summary>The place inside an element that does not stay, but may say which language its text is in.</summary>
    public Place Within(Block dropped)
    {
        var own = LanguageOf(dropped);
        return own.Length == 0
            ? this
            : this with
            {
                Language = [.. Language.Where(outer => own.All(a => a.Key != outer.Key)), .. own],
            };
    }

    /// <summary>The place inside a container that stays.</summary>
    public Place Inside() => this with { Wrapper = "p", Depth = Depth + 1, Language = [] };

    /// <summary>Attributes for an element that stays here: its own, and the language of those that did not.</summary>
    public List<KeyValuePair<string, string>> Attributes(Block kept) =>
        [
            .. kept.Attributes.Where(a => a.Key is not ("lang" or "dir")),
            .. Within(kept).Language.OrderByDescending(a => a.Key),
        ];

    private static KeyValuePair<string, string>[] LanguageOf(Block block) =>
        block.Attributes.Count == 0 ? [] : [.. block.Attributes.Where(a => a.Key is "lang" or "dir")];
}

/// <summary>Gathers the blocks of one container, and the loose pieces between them.</summary>
internal sealed class FlowSink
{
    private readonly List<Piece> _line = [];
    private readonly List<string> _ids = [];

    public List<Block> Blocks { get; } = [];

    public void Add(Piece loose) => _line.Add(loose);

    /// <summary>Ids of elements that do not stay: the next block answers to them.</summary>
    public void Pass(IEnumerable<string> ids) => _ids.AddRange(ids);

    public void Add(Block block)
    {
        block.OldIds.InsertRange(0, _ids);
        _ids.Clear();
        Blocks.Add(block);
    }

    /// <summary>Makes paragraphs of what is loose.</summary>
    public void EndLine(Place place)
    {
        if (_line.Count == 0)
            return;
        var lines = place.Wrapper == "p" ? Lines.Paragraphs(_line) : [Lines.One(_line)];
        foreach (var (pieces, ids) in lines)
        {
            _ids.AddRange(ids);
            if (pieces.Count > 0)
                Add(new Block(place.Wrapper) { Attributes = place.Attributes(new(place.Wrapper)), Children = pieces });
        }
        _line.Clear();
    }
}
