using System.Text.RegularExpressions;

namespace Dastan.Domain.Stories.Html;

/// <summary>Gives every block its id, and leads links inside the text to the block they meant.</summary>
/// <remarks>
/// An id is <c>b-</c> and small letters, digits and hyphens, so that it can be no other id of a page and no name that a
/// browser's own objects have. One that is right already stays; another is made of what the block says.
/// </remarks>
internal sealed partial class BlockIds
{
    private const string Letters = "bcdfghjklmnpqrstvwxyz0123456789";
    private const int Length = 7;

    private readonly HashSet<string> _taken = [];
    private readonly Dictionary<ulong, int> _alike = [];
    private readonly HashSet<string> _linked = [];
    private readonly Dictionary<string, Block> _owners = [];
    private readonly Dictionary<string, string> _meant = [];
    private readonly Dictionary<Mark, Mark> _led = new(ReferenceEqualityComparer.Instance);

    public static void Give(List<Block> blocks)
    {
        var ids = new BlockIds();
        foreach (var block in blocks)
            ids.CollectLinks(block);
        foreach (var block in blocks)
            ids.CollectOwners(block);
        foreach (var block in blocks)
            ids.KeepOwn(block);
        foreach (var block in blocks)
            ids.GiveNew(block, "");
        if (ids._linked.Count > 0)
            foreach (var block in blocks)
                ids.LeadLinks(block);
    }

    private void CollectLinks(Block block)
    {
        foreach (var piece in block.Children)
            if (piece is Block inner)
                CollectLinks(inner);
            else
                foreach (var mark in MarksOf(piece))
                    if (FragmentOf(mark) is { } fragment)
                        _linked.Add(fragment);
    }

    // Of two elements with the same id a browser goes to the first.
    private void CollectOwners(Block block)
    {
        foreach (var old in block.OldIds)
            if (_linked.Contains(old))
                _owners.TryAdd(old, block);
        foreach (var inner in block.Children.OfType<Block>())
            CollectOwners(inner);
    }

    private void KeepOwn(Block block)
    {
        if (WantsId(block) && block.OldIds.FindLast(id => Own().IsMatch(id) && _taken.Add(id)) is { } own)
            block.Set("id", own);
        foreach (var piece in block.Children)
            if (piece is Block inner)
                KeepOwn(inner);
    }

    private void GiveNew(Block block, string around)
    {
        if (block["id"] is null && WantsId(block))
            block.Set("id", NameOf(block) ?? Derived(block));
        var id = block["id"] ?? around;
        foreach (var old in block.OldIds)
            _meant.TryAdd(old, id);
        foreach (var piece in block.Children)
            if (piece is Block inner)
                GiveNew(inner, id);
    }

    private bool WantsId(Block block) =>
        StoryElements.HaveId.Contains(block.Name)
        || (
            StoryElements.MayHaveId.Contains(block.Name)
            && block.OldIds.Exists(id => _owners.GetValueOrDefault(id) == block)
        );

    /// <summary>The name that a heading, or what a link leads to, had where it came from.</summary>
    private string? NameOf(Block block)
    {
        foreach (var old in block.OldIds)
        {
            if (block.Name is not ("h2" or "h3") && !_linked.Contains(old))
                continue;
            var name = Odd().Replace(old.ToLowerInvariant(), "-").Trim('-');
            name = "b-" + (name.Length > 60 ? name[..60].TrimEnd('-') : name);
            if (name != "b-" && _taken.Add(name))
                return name;
        }
        return null;
    }

    private string Derived(Block block)
    {
        var said = Hash.Of(block.Name);
        AddText(block, ref said);
        for (var number = _alike.GetValueOrDefault(said); ; number++)
        {
            var id = "b-" + Written(Hash.Add(Hash.Add(said, (char)number), (char)(number >> 16)));
            if (!_taken.Add(id))
                continue;
            _alike[said] = number + 1;
            return id;
        }
    }

    private static void AddText(Block block, ref ulong said)
    {
        foreach (var piece in block.Children)
            switch (piece)
            {
                case Run run:
                    said = Hash.Add(said, run.Text);
                    break;
                case Block inner:
                    AddText(inner, ref said);
                    break;
                case Picture picture:
                    said = Hash.Add(said, picture.Address);
                    break;
                case Card card:
                    said = Hash.Add(said, card.Address);
                    break;
            }
    }

    private static string Written(ulong hash) =>
        string.Create(
            Length,
            hash,
            (letters, rest) =>
            {
                for (var i = 0; i < letters.Length; i++, rest /= (ulong)Letters.Length)
                    letters[i] = Letters[(int)(rest % (ulong)Letters.Length)];
            }
        );

    private void LeadLinks(Block block)
    {
        for (var i = 0; i < block.Children.Count; i++)
            block.Children[i] = block.Children[i] switch
            {
                Run run when run.Marks.Any(IsMeant) => new Run(run.Text, [.. run.Marks.Select(Led)]),
                LineBreak end when end.Marks.Any(IsMeant) => new LineBreak([.. end.Marks.Select(Led)]),
                Picture { Link: { } link } picture when IsMeant(link) => picture.LinkedBy(Led(link)),
                var piece => piece,
            };
        foreach (var inner in block.Children.OfType<Block>())
            LeadLinks(inner);
    }

    private bool IsMeant(Mark mark) =>
        FragmentOf(mark) is { } fragment && _meant.GetValueOrDefault(fragment) is not (null or "");

    private Mark Led(Mark mark)
    {
        if (!IsMeant(mark))
            return mark;
        if (!_led.TryGetValue(mark, out var led))
            _led[mark] = led = mark.With("href", "#" + _meant[FragmentOf(mark)!]);
        return led;
    }

    private static IEnumerable<Mark> MarksOf(Piece piece) =>
        piece switch
        {
            Run run => run.Marks,
            Picture { Link: { } link } => [link],
            _ => [],
        };

    private static string? FragmentOf(Mark mark) =>
        mark.Name == "a" && mark["href"] is ['#', ..] href ? Uri.UnescapeDataString(href[1..]) : null;

    [GeneratedRegex(@"^b-(?=.{1,62}\z)[a-z0-9]+(?:-[a-z0-9]+)*\z")]
    private static partial Regex Own();

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex Odd();

    // FNV-1a, 64 bits: the same on every machine and in every version, which string.GetHashCode is not.
    private static class Hash
    {
        public static ulong Of(string text) => Add(14695981039346656037, text);

        public static ulong Add(ulong hash, string text)
        {
            foreach (var c in text)
                hash = Add(hash, c);
            return hash;
        }

        public static ulong Add(ulong hash, char c) => unchecked((hash ^ c) * 1099511628211);
    }
}
