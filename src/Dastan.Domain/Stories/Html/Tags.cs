using System.Collections.Frozen;

namespace Dastan.Domain.Stories.Html;

/// <summary>What a start tag does to the reading of a text.</summary>
internal enum TagRole
{
    /// <summary>Marks a stretch of text, or means nothing: unknown elements too.</summary>
    Inline,

    /// <summary>Begins something on its own line.</summary>
    Block,

    /// <summary>Shows what lies at an address: a picture, a player, a frame.</summary>
    Media,

    /// <summary>Holds characters, not markup.</summary>
    RawText,

    /// <summary>Holds markup that is no part of the text.</summary>
    Hidden,

    /// <summary>Never has an end, and nothing to see.</summary>
    Nothing,
    LineBreak,
    Rule,

    /// <summary>The document around the text.</summary>
    Frame,
}

/// <summary>The elements of HTML, sorted by what they mean to a story's text.</summary>
internal static class Tags
{
    private static readonly FrozenDictionary<string, TagRole> Roles = new (TagRole Role, string Names)[]
    {
        (
            TagRole.Block,
            "p div h1 h2 h3 h4 h5 h6 ul ol li menu dir dl dt dd blockquote figure figcaption table caption"
        ),
        (TagRole.Block, "thead tbody tfoot tr th td colgroup aside pre listing address article section main header"),
        (TagRole.Block, "footer nav hgroup search center details summary dialog form fieldset legend marquee multicol"),
        (TagRole.Media, "img image picture source iframe frame embed object param video audio"),
        (TagRole.RawText, "script style title textarea xmp noscript noembed noframes"),
        (TagRole.Hidden, "template svg math select datalist"),
        (TagRole.Nothing, "area base basefont bgsound col input keygen link meta track wbr"),
        (TagRole.LineBreak, "br"),
        (TagRole.Rule, "hr"),
        (TagRole.Frame, "html head body frameset"),
    }
        .SelectMany(set => set.Names.Split(' ').Select(name => (name, set.Role)))
        .ToFrozenDictionary(pair => pair.name, pair => pair.Role);

    /// <summary>Elements whose end tag may be missing: browsers open them again in the next paragraph.</summary>
    public static readonly FrozenSet<string> Formatting = "a b big code em font i nobr s small strike strong tt u"
        .Split(' ')
        .ToFrozenSet();

    public static readonly FrozenSet<string> Headings = "h1 h2 h3 h4 h5 h6".Split(' ').ToFrozenSet();

    public static readonly FrozenSet<string> TableParts = "caption colgroup thead tbody tfoot tr th td"
        .Split(' ')
        .ToFrozenSet();

    /// <summary>Tags that end a drawing or a formula that was left open.</summary>
    public static readonly FrozenSet<string> EndOfForeign = (
        "b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li listing menu"
        + " meta nobr ol p pre ruby s small span strong strike sub sup table tt u ul var"
    )
        .Split(' ')
        .ToFrozenSet();

    /// <summary>What stays, silently, or turns into its like: none of these is worth a line in a report.</summary>
    public static readonly FrozenSet<string> Ordinary = (
        "em i dfn var strong b code samp tt s strike sub sup cite q kbd mark small bdi bdo del ins a abbr acronym time"
        + " data span html head body p div h1 h2 h3 h4 h5 h6 ul ol li menu dir dl dt dd blockquote figure figcaption"
        + " table caption thead tbody tfoot tr th td colgroup col aside pre listing address article section main header"
        + " footer hgroup details summary img image picture source br hr wbr"
    )
        .Split(' ')
        .ToFrozenSet();

    private static readonly FrozenSet<string> Everywhere = "id lang xml:lang dir".Split(' ').ToFrozenSet();

    private static readonly FrozenDictionary<string, string[]> Own = new Dictionary<string, string[]>
    {
        ["a"] = ["href", "rel", "name"],
        ["abbr"] = ["title"],
        ["acronym"] = ["title"],
        ["time"] = ["datetime"],
        ["ins"] = ["datetime"],
        ["del"] = ["datetime"],
        ["data"] = ["value", "data-kind", "data-currency", "data-high", "data-on", "data-unit", "data-tracker"],
        ["ul"] = ["data-list"],
        ["ol"] = ["start", "reversed"],
        ["li"] = ["value"],
        ["th"] = ["scope", "colspan", "rowspan"],
        ["td"] = ["colspan", "rowspan"],
        ["blockquote"] = ["cite"],
        ["figure"] = ["data-embed", "data-tracker", "data-chart", "data-on"],
        ["img"] = ["src", "alt", "width", "height"],
        ["image"] = ["src", "alt", "width", "height"],
        ["iframe"] = ["src", "title"],
        ["embed"] = ["src", "title"],
        ["object"] = ["data", "title"],
        ["param"] = ["name", "value"],
        ["video"] = ["src", "title"],
        ["audio"] = ["src", "title"],
        ["source"] = ["src", "srcset"],
    }.ToFrozenDictionary();

    public static TagRole RoleOf(string name) => Roles.GetValueOrDefault(name, TagRole.Inline);

    /// <summary>Whether the reader looks at an attribute at all.</summary>
    public static bool IsRead(string tag, string attribute) =>
        Everywhere.Contains(attribute) || (Own.TryGetValue(tag, out var own) && own.Contains(attribute));
}
