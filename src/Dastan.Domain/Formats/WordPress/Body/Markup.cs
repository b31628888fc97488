using System.Text;
using Dastan.Domain.Stories.Html;

namespace Dastan.Domain.Formats.WordPress.Body;

/// <summary>The HTML that shortcodes and blocks without words become.</summary>
internal static class Markup
{
    public static string Escape(string text) =>
        text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;").Replace("\"", "&quot;");

    public static string Link(string address, string words) =>
        address is "" ? Escape(words) : $"<a href=\"{Escape(address)}\">{Escape(words)}</a>";

    public static string Link(string address) => Link(address, address);

    /// <param name="caption">HTML; "" for none.</param>
    public static string Figure(string address, string alternative, string caption) =>
        Figure($"<img src=\"{Escape(address)}\" alt=\"{Escape(alternative)}\">", caption);

    /// <param name="inside">HTML of a picture, perhaps within a link.</param>
    /// <param name="caption">HTML; "" for none.</param>
    public static string Figure(string inside, string caption) =>
        caption is ""
            ? $"\n\n<figure>{inside}</figure>\n\n"
            : $"\n\n<figure>{inside}<figcaption>{caption}</figcaption></figure>\n\n";

    /// <summary>Something that plays elsewhere, named by its provider.</summary>
    public static string Player(string address, string caption) => Figure(Link(address), Escape(caption));

    /// <summary>An address that stood in the text and was shown as what it leads to: it stays to be read.</summary>
    public static string Embed(string address, string caption) =>
        $"\n\n{EmbedStart(address)}{(caption is "" ? "" : $"<figcaption>{Escape(caption)}</figcaption>")}</figure>\n\n";

    /// <summary>The same up to where a caption may follow; the figure is open.</summary>
    public static string EmbedStart(string address) =>
        $"<figure data-embed=\"{Embeds.CardFor(address, null).Kind}\">{Link(address)}";

    /// <summary>Program code, whose own &lt; and &gt; are escaped unless they were.</summary>
    public static string Code(string code)
    {
        var escaped = new StringBuilder("\n\n<pre><code>");
        escaped.Append(code.Trim('\n', '\r').Replace("<", "&lt;").Replace(">", "&gt;"));
        return escaped.Append("</code></pre>\n\n").ToString();
    }
}
