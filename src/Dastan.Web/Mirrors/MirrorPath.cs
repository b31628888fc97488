using System.Text;

namespace Dastan.Web.Mirrors;

/// <summary>Under which name the answer of an address lies in a mirror, so that any web server gives it for that address.</summary>
public static class MirrorPath
{
    // Of bytes, as file systems have it, with room for an ending.
    private const int LongestPart = 240;

    /// <summary>Of <c>/kazakhstan</c> it is <c>kazakhstan/index.html</c>, of <c>/kazakhstan.rss</c> it is <c>kazakhstan.rss</c>; null where no file can stand for it.</summary>
    /// <param name="address">A path, escaped, without a query.</param>
    public static string? Of(string address, bool isPage)
    {
        var parts = PartsOf(address);
        if (!parts.All(IsPart) || parts is [var first, ..] && MirrorFolder.IsOwn(first))
            return null;
        var path = string.Join('/', parts);
        if (!isPage)
            return path is "" ? null : path;
        return path is "" ? "index.html" : $"{path}/index.html";
    }

    /// <summary>
    /// Whether two addresses have one place among files, such as <c>/kazakhstan</c> and <c>/kazakhstan/</c>: also where the disk does not tell large letters from small ones.
    /// </summary>
    public static bool IsSame(string address, string other) =>
        string.Join('/', PartsOf(address)).Equals(string.Join('/', PartsOf(other)), StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a path, as a manifest has it, leads to a place in the folder.</summary>
    public static bool IsWithin(string path) => path.Split('/').All(part => part is not "" && IsPart(part));

    private static string[] PartsOf(string address) =>
        Uri.UnescapeDataString(address).Split('/', StringSplitOptions.RemoveEmptyEntries);

    // A name with the end of a line in it would be two lines in the list.
    private static bool IsPart(string part) =>
        part is not ("." or "..")
        && part.IndexOfAny(['\\', ':']) < 0
        && !part.Any(char.IsControl)
        && Encoding.UTF8.GetByteCount(part) <= LongestPart;
}
