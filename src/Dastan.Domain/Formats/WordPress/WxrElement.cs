namespace Dastan.Domain.Formats.WordPress;

/// <summary>
/// An element of an export. Names have the usual prefix (<c>wp:post_id</c>, <c>content:encoded</c>) whatever prefix the file
/// declares. One that holds fields has <see cref="Children"/>; a field has <see cref="Text"/>, markup in it included.
/// </summary>
internal sealed class WxrElement(string name)
{
    private static readonly string[] Holders =
    [
        "item",
        "image",
        "wp:author",
        "wp:wp_author",
        "wp:category",
        "wp:tag",
        "wp:term",
        "wp:termmeta",
        "wp:postmeta",
        "wp:comment",
        "wp:commentmeta",
    ];

    // Where the custom fields of a term stand. What is nested deeper no site wrote, and reading it would take a stack as deep.
    private const int DeepestHolder = 3;

    public string Name { get; } = name;

    public Dictionary<string, string> Attributes { get; } = [];

    public List<WxrElement> Children { get; } = [];

    public string Text { get; set; } = "";

    /// <summary>Whether an element holds fields: by its name, and outside items whatever the two outermost are called.</summary>
    /// <param name="depth">0 for the outermost.</param>
    public static bool HoldsFields(string name, int depth, bool isItem) =>
        (depth <= DeepestHolder && Holders.Contains(name))
        || (!isItem && depth < 2 && !name.Contains(':') && name is not ("title" or "link"));

    /// <summary>The trimmed text of the first child of that name; "" when there is none.</summary>
    public string Field(string name) => Children.Find(child => child.Name == name)?.Text.Trim() ?? "";

    public IEnumerable<WxrElement> All(string name) => Children.Where(child => child.Name == name);
}
