namespace Dastan.Domain.Formats.WordPress;

/// <summary>What an export says of the site: its name, people and terms.</summary>
internal sealed class WxrChannel
{
    private readonly WxrElement fields;

    public WxrChannel(WxrElement outside)
    {
        fields = Find(outside) ?? outside;
        foreach (var author in fields.All("wp:author").Concat(fields.All("wp:wp_author")))
            Authors.TryAdd(author.Field("wp:author_login"), PlainText.Of(author.Field("wp:author_display_name")));
        foreach (var category in fields.All("wp:category").Where(category => category.Field("wp:term_id") is not ""))
            CategorySlugs.TryAdd(category.Field("wp:term_id"), OldSlug.Decoded(category.Field("wp:category_nicename")));
        foreach (var category in fields.All("wp:category"))
            Parents.TryAdd(
                OldSlug.Decoded(category.Field("wp:category_nicename")),
                OldSlug.Decoded(category.Field("wp:category_parent"))
            );
    }

    public string TitleIn(string? language) => PlainText.Of(LanguageMarks.Choose(fields.Field("title"), language));

    public string? Address =>
        new[] { "link", "wp:base_blog_url", "wp:base_site_url" }
            .Select(fields.Field)
            .FirstOrDefault(address => Uri.TryCreate(address, UriKind.Absolute, out _));

    public string? Language => fields.Field("language") is { Length: > 0 } language ? language : null;

    /// <summary>Logins to the names that readers saw.</summary>
    public Dictionary<string, string> Authors { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Slugs of categories to that of the one above; "" at the top.</summary>
    public Dictionary<string, string> Parents { get; } = [];

    /// <summary>The slugs of a category and of all above it, from the top: "news/economy".</summary>
    public string PathOf(string category)
    {
        List<string> path = [category];
        while (Parents.GetValueOrDefault(path[0], "") is { Length: > 0 } above && !path.Contains(above))
            path.Insert(0, above);
        return string.Join('/', path);
    }

    /// <summary>Numbers of categories to their slugs.</summary>
    public Dictionary<string, string> CategorySlugs { get; } = [];

    /// <summary>Whether anything in it is of WordPress.</summary>
    public bool IsOfWordPress => IsOfWordPressIn(fields);

    public static bool IsOfWordPressIn(WxrElement holder) =>
        holder.Children.Any(child => child.Name.StartsWith("wp:", StringComparison.Ordinal));

    // The channel by its name; in a file that calls it otherwise, whatever holds fields of WordPress.
    private static WxrElement? Find(WxrElement outside)
    {
        var two = outside.Children.SelectMany(root => root.Children.Prepend(root)).ToList();
        return two.Find(element => element.Name == "channel") ?? two.Find(IsOfWordPressIn);
    }
}
