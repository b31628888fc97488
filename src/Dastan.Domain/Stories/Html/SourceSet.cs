using System.Globalization;

namespace Dastan.Domain.Stories.Html;

/// <summary>
/// The attribute <c>srcset</c>: addresses with commas between them, each perhaps with its width or density, <c>/a.jpg 300w</c>. A comma
/// within an address belongs to it. Read in one pass, as https://html.spec.whatwg.org/#parse-a-srcset-attribute does.
/// </summary>
internal static class SourceSet
{
    private const int Longest = 16384;

    /// <summary>The address of the largest picture, of equals the first; null when there is none.</summary>
    public static string? Largest(string? set)
    {
        if (set is null or { Length: > Longest })
            return null;

        string? best = null;
        var (at, most) = (0, -1m);
        while (Address(set, ref at) is { } address)
            if ((address.EndsWith(',') ? 0 : Size(set, ref at)) is var size && size > most)
                (best, most) = (address.TrimEnd(','), size);
        return best;
    }

    private static string? Address(string set, ref int at)
    {
        while (at < set.Length && (set[at] == ',' || char.IsWhiteSpace(set[at])))
            at++;
        var start = at;
        while (at < set.Length && !char.IsWhiteSpace(set[at]))
            at++;
        return at == start ? null : set[start..at];
    }

    // Up to the next comma; 0 where it says nothing of the size.
    private static decimal Size(string set, ref int at)
    {
        var comma = set.IndexOf(',', at);
        var end = comma < 0 ? set.Length : comma;
        var said = set[at..end].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        at = end;
        const NumberStyles plain = NumberStyles.AllowDecimalPoint;
        foreach (var word in said)
            if (word[^1] is 'w' or 'x')
                return decimal.TryParse(word[..^1], plain, CultureInfo.InvariantCulture, out var size) ? size : 0;
        return 0;
    }
}
