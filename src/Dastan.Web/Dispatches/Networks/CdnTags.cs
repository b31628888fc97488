using Dastan.Web.Press;

namespace Dastan.Web.Dispatches.Networks;

/// <summary>Tags as networks know them: short, because a header that names fifty stories has a thousand bytes at the most.</summary>
public static class CdnTags
{
    private const string Digits = "0123456789abcdefghijklmnopqrstuvwxyz";

    /// <summary>The tag's number, in base 36: at most 13 letters and digits.</summary>
    public static string Short(Tag tag) => Short(tag.Number);

    /// <summary>The same of the number itself.</summary>
    public static string Short(ulong number)
    {
        Span<char> digits = stackalloc char[13];
        var at = digits.Length;
        do
        {
            digits[--at] = Digits[(int)(number % 36)];
            number /= 36;
        } while (number > 0);
        return new string(digits[at..]);
    }

    /// <summary>The value of the header on a page of these tags: they, and the one that every page has.</summary>
    /// <returns>Null where it would be too long: such a page is not for the network to keep.</returns>
    public static string? Header(INetwork network, IEnumerable<Tag> tags)
    {
        var all = tags.Append(Tag.Everything).Select(Short).Distinct().Order(StringComparer.Ordinal);
        var header = string.Join(network.Between, all);
        return header.Length > network.LongestHeader ? null : header;
    }
}
