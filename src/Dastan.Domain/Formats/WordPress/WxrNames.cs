using System.Xml;

namespace Dastan.Domain.Formats.WordPress;

/// <summary>
/// The prefixes of an export. Files in the wild declare version 1.0 to 1.2, http or https, or nothing at all, so the usual
/// prefixes are bound here and a namespace is known by its shape.
/// </summary>
internal static class WxrNames
{
    private static readonly (string Prefix, string Address)[] Usual =
    [
        ("wp", "http://wordpress.org/export/1.2/"),
        ("excerpt", "http://wordpress.org/export/1.2/excerpt/"),
        ("content", "http://purl.org/rss/1.0/modules/content/"),
        ("dc", "http://purl.org/dc/elements/1.1/"),
        ("wfw", "http://wellformedweb.org/CommentAPI/"),
    ];

    /// <summary>The usual prefixes, and over them those that the file declares.</summary>
    public static XmlNamespaceManager Bind(IEnumerable<KeyValuePair<string, string>> declared)
    {
        var names = new XmlNamespaceManager(new NameTable());
        foreach (var (prefix, address) in Usual)
            names.AddNamespace(prefix, address);
        foreach (var (attribute, address) in declared)
            if (
                attribute.StartsWith("xmlns:", StringComparison.Ordinal)
                && attribute[6..] is not ("xml" or "xmlns" or "")
            )
                names.AddNamespace(attribute[6..], address is "" ? "unnamed" : address);
        return names;
    }

    public static string Of(string prefix, string name, string address) =>
        PrefixOf(address) is { } usual ? $"{usual}:{name}"
        : prefix is "" ? name
        : $"{prefix}:{name}";

    /// <summary>The usual prefix for a namespace; null for one that is not of an export.</summary>
    private static string? PrefixOf(string address)
    {
        if (address is "")
            return null;
        if (address.Contains("wordpress.org/export/", StringComparison.OrdinalIgnoreCase))
            return address.TrimEnd('/').EndsWith("/excerpt", StringComparison.OrdinalIgnoreCase) ? "excerpt" : "wp";
        return Usual.FirstOrDefault(known => known.Address == address).Prefix;
    }
}
