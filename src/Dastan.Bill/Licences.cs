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

    /// <summary>Some bring the text of their licence as a file; of these, in these versions, a person read it.</summary>
    private static readonly Dictionary<string, string> ReadInFile = new(StringComparer.Ordinal)
    {
        ["Otp.NET 1.4.1"] = "MIT",
    };

    /// <summary>The SPDX expression of a package's own description (nuspec); null where it says none, or names an address or a file that nobody has read.</summary>
    public static string? Of(XDocument nuspec)
    {
        var said = nuspec.Descendants().Where(element => element.Name.LocalName is "license" or "licenseUrl").ToList();
        if (said.FirstOrDefault(element => element.Attribute("type")?.Value == "expression") is { } expression)
            return expression.Value.Trim();

        return said.Where(element => element.Name.LocalName == "licenseUrl")
                .Select(address => Read.GetValueOrDefault(address.Value.Trim()))
                .FirstOrDefault()
            ?? ReadInFile.GetValueOrDefault($"{Told(nuspec, "id")} {Told(nuspec, "version")}");
    }

    private static string? Told(XDocument nuspec, string what) =>
        nuspec.Descendants().FirstOrDefault(element => element.Name.LocalName == what)?.Value.Trim();
}
