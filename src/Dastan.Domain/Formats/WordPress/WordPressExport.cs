using NodaTime;

namespace Dastan.Domain.Formats.WordPress;

/// <summary>An export of a WordPress site, from its menu Tools, Export.</summary>
/// <remarks>
/// Shape: RSS 2.0 with the namespaces <c>wp</c> (version 1.0 to 1.2), <c>content</c>, <c>excerpt</c>, <c>dc</c>; an
/// <c>item</c> for each post, page, uploaded file, menu entry and so on. Files of any size are read as a stream, twice: once for
/// what stories refer to, once for the stories. A broken file gives all that is readable, and says where it broke.
/// Source: https://github.com/WordPress/WordPress/blob/master/wp-admin/includes/export.php
/// </remarks>
public sealed class WordPressExport
{
    private readonly Stream file;
    private readonly WxrLookup lookup = new();
    private readonly WxrOutside outside = new();
    private readonly List<SourceBreak> breaks = [];
    private readonly SortedDictionary<string, int> otherItems = new(StringComparer.Ordinal);
    private readonly Dictionary<WxrTerm, int> filed = [];
    private readonly Dictionary<IncomingTerm, int> categories = [];
    private readonly HashSet<string> addresses = [];
    private readonly HashSet<string> numbers = [];
    private IReadOnlyDictionary<string, string> declared = new Dictionary<string, string>();
    private WxrChannel channel = new(new WxrElement(""));

    private WordPressExport(Stream file) => this.file = file;

    /// <summary>What the file says of itself. Its breaks and its counts are of the whole file.</summary>
    public SourceReading Reading { get; private set; } = new();

    /// <summary>How many stories and pages <see cref="Stories"/> will give.</summary>
    public int Count { get; private set; }

    /// <summary>The categories in use and by how many stories each.</summary>
    public IReadOnlyDictionary<IncomingTerm, int> Categories => categories;

    /// <summary>The addresses of its stories and pages, so that links among them can be told from others.</summary>
    public IReadOnlyCollection<string> Addresses =>
        [.. addresses, .. numbers.Select(number => $"{channel.Address?.TrimEnd('/')}/{number}")];

    /// <summary>How far the site usually is ahead of UTC.</summary>
    public Offset AheadOfUtc => lookup.UsualOffset;

    /// <summary>Reads the file once, to know what is in it.</summary>
    /// <param name="file">Seekable; it stays open and is read again by <see cref="Stories"/>.</param>
    /// <param name="language">In which to take names that are given in several; null for the site's own.</param>
    public static WordPressExport Survey(Stream file, string? language = null)
    {
        var export = new WordPressExport(file);
        export.Reading = SourceText.RefusalOf(file) is { } refusal
            ? new() { Refusal = refusal }
            : export.Survey(language);
        return export;
    }

    /// <summary>The stories and pages in the order of the file, made as they are asked for.</summary>
    /// <param name="language">Which text to take of stories that hold several languages; null for the site's own.</param>
    public IEnumerable<IncomingStory> Stories(string? language = null)
    {
        if (Reading.Refusal is not null)
            yield break;

        var making = new WxrStories(channel, lookup, language ?? channel.Language);
        foreach (var item in Items())
            if (KindOf(item) is { } kind)
                yield return making.Make(item, kind);
    }

    private SourceReading Survey(string? language)
    {
        var isOfWordPress = false;
        foreach (var item in Items(outside))
        {
            isOfWordPress |= item.IsOfWordPress;
            Note(item);
        }
        if (outside.DeclaresEntities)
            return new() { Refusal = WordPressRefusals.DeclaresEntities };

        var around = outside.Read(declared);
        channel = new WxrChannel(around.Root);
        if (!isOfWordPress && !channel.IsOfWordPress)
            return new() { Refusal = WordPressRefusals.Of(around.Root) };

        if (around.Break is { } broken)
            breaks.Add(broken);
        NameCategories(language ?? channel.Language);
        return new()
        {
            Title = channel.TitleIn(language ?? channel.Language),
            Address = channel.Address,
            Language = channel.Language,
            Breaks = [.. breaks.OrderBy(at => at.Line)],
            OtherItems = otherItems,
        };
    }

    private void Note(WxrItem item)
    {
        lookup.Add(item);
        if (item.Break is { } broken)
            breaks.Add(broken);
        if (KindOf(item) is null)
        {
            otherItems[item.Type] = otherItems.GetValueOrDefault(item.Type) + 1;
            return;
        }
        Count++;
        addresses.Add(item["link"]);
        addresses.Add(item["guid"]);
        addresses.UnionWith(item.EarlierLinks);
        numbers.Add($"?{(item.Type == "page" ? "page_id" : "p")}={item.Id}");
        foreach (var term in item.TermsAsWritten.Where(term => term.Domain == "category").Distinct())
            filed[term] = filed.GetValueOrDefault(term) + 1;
    }

    private void NameCategories(string? language)
    {
        foreach (var (term, count) in filed)
        {
            var category = new IncomingTerm(term.In(language).Name, term.Slug);
            categories[category] = categories.GetValueOrDefault(category) + count;
        }
    }

    private static IncomingKind? KindOf(WxrItem item) =>
        item switch
        {
            { IsEmpty: true } => null,
            { Type: "post" } when item["wp:status"] is not "inherit" => IncomingKind.Story,
            { Type: "page" } when item["wp:status"] is not "inherit" => IncomingKind.Page,
            _ => null,
        };

    private IEnumerable<WxrItem> Items(WxrOutside? around = null)
    {
        var isFirst = true;
        using var text = SourceText.Open(file);
        foreach (var piece in new ExportScanner(text).Pieces())
        {
            if (isFirst && !piece.IsItem)
                declared = WxrOutside.PrefixesIn(piece);
            isFirst = false;

            if (!piece.IsItem)
                around?.Add(piece);
            else
                foreach (var item in WxrPiece.ReadItems(piece, declared))
                    yield return new WxrItem(item);
        }
    }
}
