using System.Text;

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

    /// <summary>Something that plays elsewhere, as a link to it: a reader's address goes nowhere before they choose to.</summary>
    public static string Embed(string address, string caption) => Figure(Link(address), Escape(caption));

    /// <summary>Program code, whose own &lt; and &gt; are escaped unless they were.</summary>
    public static string Code(string code)
    {
        var escaped = new StringBuilder("\n\n<pre><code>");
        escaped.Append(code.Trim('\n', '\r').Replace("<", "&lt;").Replace(">", "&gt;"));
        return escaped.Append("</code></pre>\n\n").ToString();
    }
}
