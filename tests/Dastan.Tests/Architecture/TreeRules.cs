using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Dastan.Tests.Architecture;

/// <summary>What may not lie in the tree. Each rule looks at one text or name and says what is wrong with it, or nothing.</summary>
internal static partial class TreeRules
{
    private const int LongestFile = 300;

    private static readonly string[] EmptyWords =
    [
        "Service",
        "Manager",
        "Helper",
        "Handler",
        "Processor",
        "Dto",
        "Model",
        "Impl",
        "Base",
        "Utils",
    ];

    /// <summary>A file that nobody can read in one go. Generated migrations and built assets are not read.</summary>
    public static string? TooLong(string file, string text) =>
        text.Count(letter => letter == '\n') is var lines && lines > LongestFile ? $"{file} has {lines} lines" : null;

    /// <summary>A type's name that says nothing of what the type does.</summary>
    public static string? EmptyName(string name) =>
        EmptyWords.FirstOrDefault(word => name.EndsWith(word, StringComparison.Ordinal)) is { } empty
            ? $"{name} ends in {empty}"
            : null;

    /// <summary>A path that is there on one person's machine alone.</summary>
    public static string? MachinePath(string file, string text) =>
        MachinePaths().Match(text) is { Success: true } found ? $"{file} names {found.Value.Trim()}" : null;

    /// <summary>A lock file that says where a package came from ties everybody to one registry.</summary>
    public static string? Host(string file, string text) =>
        text.Contains("://", StringComparison.Ordinal) ? $"{file} names a host" : null;

    /// <summary>A thought that was put off in the sources.</summary>
    public static string? PutOff(string file, string text) =>
        PutOffs().Match(text) is { Success: true } found ? $"{file}: {found.Value}" : null;

    /// <summary>The packages that a project file brings to whoever runs the program.</summary>
    public static IEnumerable<string> ShippedPackages(string project) =>
        XDocument
            .Parse(project)
            .Descendants("PackageReference")
            .Where(package => package.Attribute("PrivateAssets")?.Value != "all")
            .Select(package => package.Attribute("Include")!.Value);

    /// <summary>The packages that the decision record speaks of: each has a heading, those that go together have one.</summary>
    public static IEnumerable<string> DecidedPackages(string record) =>
        Headings().Matches(record).SelectMany(heading => heading.Groups[1].Value.Split(", "));

    [GeneratedRegex(@"(?<![\w.~-])/(?:work|home|root|Users|mnt)/[\w.-]+|\b[A-Z]:\\\w+")]
    private static partial Regex MachinePaths();

    [GeneratedRegex(@"\b(?:TODO|FIXME|HACK|XXX)\b(?!\(#\d+\))")]
    private static partial Regex PutOffs();

    [GeneratedRegex("^### (.+)$", RegexOptions.Multiline)]
    private static partial Regex Headings();
}
