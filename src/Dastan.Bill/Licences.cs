using System.Xml.Linq;

namespace Dastan.Bill;

/// <summary>Under which licence a NuGet package comes.</summary>
public static class Licences
{
    /// <summary>Older packages name an address; what these stand for a person looked up.</summary>
    private static readonly Dictionary<string, string> Read = new(StringComparer.Ordinal)
    {
        // XmpCore, which says of it: the BSD licence of Adobe's own XMP toolkit.
        ["https://www.adobe.com/devnet/xmp/library/eula-xmp-library-java.html"] = "BSD-3-Clause",
    };

    /// <summary>The SPDX expression of a package's own description (nuspec); null where it says none, or an address that nobody has looked up.</summary>
    public static string? Of(XDocument nuspec)
    {
        var said = nuspec.Descendants().Where(element => element.Name.LocalName is "license" or "licenseUrl").ToList();
        if (said.FirstOrDefault(element => element.Attribute("type")?.Value == "expression") is { } expression)
            return expression.Value.Trim();

        return said.Where(element => element.Name.LocalName == "licenseUrl")
            .Select(address => Read.GetValueOrDefault(address.Value.Trim()))
            .FirstOrDefault();
    }
}
