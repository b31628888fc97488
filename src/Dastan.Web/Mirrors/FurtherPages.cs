using System.Text;
using System.Text.RegularExpressions;

namespace Dastan.Web.Mirrors;

/// <summary>
/// Further pages of lists, which the paper tells from the first by a query alone: no file can stand for that, so a mirror has them under a path of their
/// own, and its pages lead there. <c>/kazakhstan?before=2025-12-12T07:00:00Z_0193…</c> is <c>/kazakhstan/before/2025-12-12T070000Z_0193…</c>.
/// </summary>
public static partial class FurtherPages
{
    /// <param name="Page">The page as a mirror has it.</param>
    /// <param name="Addresses">Of the further pages that it leads to, as the paper has them: a path and a query.</param>
    public sealed record Led(byte[] Page, IReadOnlyList<string> Addresses);

    public static Led Lead(byte[] page)
    {
        var text = Encoding.UTF8.GetString(page);
        var addresses = Links().Matches(text).Select(link => link.Value).ToList();
        return addresses is []
            ? new(page, [])
            : new(Encoding.UTF8.GetBytes(Links().Replace(text, link => PathOf(link.Value))), addresses);
    }

    /// <summary>The path that stands for an address in a mirror: its own, unless it is that of a further page.</summary>
    public static string PathOf(string address) =>
        address.Split("?before=", 2) is [var list, var key]
            // File systems of Windows take no colons.
            ? $"{list.TrimEnd('/')}/before/{key.Replace(":", "", StringComparison.Ordinal)}"
            : address;

    // A key of a list, or the number of a version. What has an ending is a feed: those go on at the paper itself, in their full text.
    [GeneratedRegex("(?<=href=\")/[^\"?#.]*\\?before=[0-9][-0-9TZ:.]*(?:_[0-9a-f]{32})?(?=\")")]
    private static partial Regex Links();
}
