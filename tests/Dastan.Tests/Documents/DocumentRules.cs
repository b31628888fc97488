using System.Text.RegularExpressions;

namespace Dastan.Tests.Documents;

/// <summary>What a document says that can be held against the tree or the program.</summary>
internal static partial class DocumentRules
{
    /// <summary>The commands that a table has a row for: "serve" for <c>| `./dastan serve` | … |</c>, once each.</summary>
    public static IEnumerable<string> Commands(string document) =>
        CommandRows().Matches(document).Select(row => row.Groups[1].Value).Distinct();

    /// <summary>The cells of the rows of all tables whose first cell is code, without the code's marks.</summary>
    public static IEnumerable<string[]> CodeRows(string document) =>
        document
            .Split('\n')
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .Select(line => line.Trim('|', ' ').Split(" | ").Select(cell => cell.Trim(' ', '`')).ToArray());

    /// <summary>The addresses that tables speak of: all code in the first cell of a row, where it begins with a slash.</summary>
    public static IEnumerable<string> Addresses(string document) =>
        document
            .Split('\n')
            .Where(line => line.StartsWith("| `/", StringComparison.Ordinal))
            .SelectMany(line => Code().Matches(line.Split(" | ")[0]).Select(code => code.Value.Trim('`')));

    /// <summary>The relative links of a document that lead nowhere: to no file or folder, or to no heading of a document.</summary>
    /// <param name="file">The document's path from the root, with forward slashes.</param>
    /// <param name="read">The text of a path from the root; "" for a folder; null where nothing is.</param>
    public static IEnumerable<string> DeadLinks(string file, string text, Func<string, string?> read) =>
        from link in Links().Matches(Code().Replace(text, "")).Select(link => link.Groups[1].Value)
        where !link.Contains(':')
        let parts = link.Split('#', 2)
        let target = parts[0] is "" ? file : Beside(file, parts[0])
        where read(target) is not { } found || (parts.Length == 2 && !Anchors(found).Contains(parts[1]))
        select $"{file}: {link}";

    private static string Beside(string file, string target)
    {
        var root = Path.GetFullPath("/");
        var folder = Path.Combine(root, Path.GetDirectoryName(file)!);
        return Path.GetRelativePath(root, Path.GetFullPath(Path.Combine(folder, target))).Replace('\\', '/');
    }

    // As GitHub makes them of headings.
    private static IEnumerable<string> Anchors(string document) =>
        Headings()
            .Matches(document)
            .Select(heading => NoAnchor().Replace(heading.Groups[1].Value.Trim().ToLowerInvariant(), ""))
            .Select(heading => heading.Replace(' ', '-'));

    [GeneratedRegex(@"^\| `\./dastan ([a-z-]+)", RegexOptions.Multiline)]
    private static partial Regex CommandRows();

    [GeneratedRegex("""^```.*?^```|`[^`\n]*`""", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Code();

    [GeneratedRegex("""(?:\]\(|(?:src|srcset|href)=")([^)"\s]+)""")]
    private static partial Regex Links();

    [GeneratedRegex("^#+ (.+)$", RegexOptions.Multiline)]
    private static partial Regex Headings();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex NoAnchor();
}
