using System.Text;

namespace Dastan.Web.Press;

/// <summary>ETags as requests name them (RFC 9110, 8.8.3 and 13.1.2).</summary>
internal static class EntityTags
{
    /// <summary>Which of the tags in an If-None-Match is one of a body with this hash, in whatever coding.</summary>
    /// <param name="list">As it came: <c>W/"abc", "def"</c>.</param>
    /// <returns>The tag without its mark of weakness; <c>*</c> where any would do; empty where there is none, or the list is broken.</returns>
    public static ReadOnlySpan<byte> Match(ReadOnlySpan<byte> list, string hash)
    {
        var rest = list.Trim(" \t"u8);
        if (rest.SequenceEqual("*"u8))
            return rest;

        while (!(rest = rest.TrimStart(" \t,"u8)).IsEmpty)
        {
            if (rest.StartsWith("W/"u8))
                rest = rest[2..];
            if (rest.IsEmpty || rest[0] != '"' || rest[1..].IndexOf((byte)'"') is not (>= 0 and var length))
                return [];

            var tag = rest[..(length + 2)];
            if (Is(tag[1..^1], hash))
                return tag;
            rest = rest[tag.Length..].TrimStart(" \t"u8);
            if (!rest.IsEmpty && rest[0] != ',')
                return [];
        }
        return [];
    }

    // Only what we give ourselves: what is confirmed stands in the answer.
    private static bool Is(ReadOnlySpan<byte> tag, string hash)
    {
        if (tag.Length < hash.Length || !Ascii.Equals(tag[..hash.Length], hash))
            return false;

        var end = tag[hash.Length..];
        return end.IsEmpty
            || end.SequenceEqual("-gzip"u8)
            || end.SequenceEqual("-br"u8)
            || end.SequenceEqual("-br11"u8);
    }
}
