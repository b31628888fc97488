namespace Dastan.Domain.Formats.WordPress;

/// <summary>Why a file is not read as an export of WordPress.</summary>
internal static class WordPressRefusals
{
    public static readonly Refusal DeclaresEntities = new(
        "declares-entities",
        "The file declares entities of its own. No export of WordPress does; such a file can swell without bound or draw in others."
    );

    /// <summary>For a file in which nothing of WordPress was found.</summary>
    public static Refusal Of(WxrElement outside) =>
        outside.Children.FirstOrDefault()?.Name switch
        {
            null => new("no-xml", "The file is no XML: an export of WordPress begins with <rss>."),
            "html" or "HTML" => new("web-page", "The file is a web page, not an export of WordPress."),
            "rss" or "feed" => new(
                "feed",
                "The file is a feed: nothing in it is of a WordPress export (no wp: elements)."
            ),
            var root => new("other-xml", $"The file is no export of WordPress: its outermost element is <{root}>."),
        };
}
