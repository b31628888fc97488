using System.Collections.Frozen;

namespace Dastan.Domain.Stories.Html;

/// <summary>The closed list: each element of Story HTML and its attributes, in the order in which they are written.</summary>
internal static class StoryElements
{
    private static readonly string[] Language = ["lang", "dir"];
    private static readonly string[] Block = ["id", "lang", "dir"];

    public static readonly IReadOnlyDictionary<string, IReadOnlyList<string>> All = new Dictionary<
        string,
        IReadOnlyList<string>
    >
    {
        ["p"] = Block,
        ["h2"] = Block,
        ["h3"] = Block,
        ["ul"] = ["id", "data-list", "lang", "dir"],
        ["ol"] = ["id", "start", "reversed", "lang", "dir"],
        ["li"] = ["id", "value", "lang", "dir"],
        ["dl"] = Block,
        ["dt"] = Block,
        ["dd"] = Block,
        ["blockquote"] = ["id", "cite", "lang", "dir"],
        ["footer"] = Language,
        ["figure"] = ["id", "data-embed", "data-tracker", "data-chart", "data-on", "lang", "dir"],
        ["img"] = ["src", "alt", "width", "height"],
        ["figcaption"] = Language,
        ["table"] = Block,
        ["caption"] = Language,
        ["thead"] = [],
        ["tbody"] = [],
        ["tr"] = [],
        ["th"] = ["scope", "colspan", "rowspan", "lang", "dir"],
        ["td"] = ["colspan", "rowspan", "lang", "dir"],
        ["aside"] = Block,
        ["pre"] = Block,
        ["hr"] = ["id"],
        ["a"] = ["href", "rel", "lang", "dir"],
        ["em"] = Language,
        ["strong"] = Language,
        ["s"] = Language,
        ["del"] = ["datetime", "lang", "dir"],
        ["ins"] = ["datetime", "lang", "dir"],
        ["mark"] = Language,
        ["small"] = Language,
        ["sub"] = Language,
        ["sup"] = Language,
        ["code"] = Language,
        ["kbd"] = Language,
        ["q"] = Language,
        ["cite"] = Language,
        ["abbr"] = ["title", "lang", "dir"],
        ["time"] = ["datetime", "lang", "dir"],
        ["data"] =
        [
            "value",
            "data-kind",
            "data-currency",
            "data-high",
            "data-on",
            "data-unit",
            "data-tracker",
            "lang",
            "dir",
        ],
        ["span"] = Language,
        ["bdi"] = Language,
        ["bdo"] = Language,
        ["br"] = [],
    };

    /// <summary>Blocks: each has an id.</summary>
    public static readonly FrozenSet<string> HaveId = "p h2 h3 ul ol dl blockquote figure table aside pre hr"
        .Split(' ')
        .ToFrozenSet();

    /// <summary>Parts of blocks that have one only while a link of the text leads to them.</summary>
    public static readonly FrozenSet<string> MayHaveId = "li dt dd".Split(' ').ToFrozenSet();

    /// <summary>Elements without an end tag.</summary>
    public static readonly FrozenSet<string> Void = "img hr br".Split(' ').ToFrozenSet();
}
