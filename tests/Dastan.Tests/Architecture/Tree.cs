namespace Dastan.Tests.Architecture;

/// <summary>The files of the checkout that people wrote: no build output, no packages, no data.</summary>
internal static class Tree
{
    private static readonly string[] NotOurs =
    [
        ".git",
        ".vs",
        ".idea",
        "bin",
        "obj",
        "artifacts",
        "data",
        "node_modules",
        "TestResults",
    ];

    private static readonly string[] NotText =
    [
        ".png",
        ".jpg",
        ".jpeg",
        ".webp",
        ".avif",
        ".gif",
        ".ico",
        ".woff2",
        ".zip",
        ".gz",
    ];

    /// <summary>Paths from the root with forward slashes, below a folder or everywhere, in order.</summary>
    public static IEnumerable<string> Files(string below = ".") =>
        Walk(Path.Combine(SharedData.Checkout, below))
            .Select(file => Path.GetRelativePath(SharedData.Checkout, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);

    public static IEnumerable<string> TextFiles(string below = ".") =>
        Files(below).Where(file => !NotText.Contains(Path.GetExtension(file)));

    public static string Read(string file) => File.ReadAllText(Path.Combine(SharedData.Checkout, file));

    private static IEnumerable<string> Walk(string folder) =>
        Directory
            .EnumerateDirectories(folder)
            .Where(inner => !NotOurs.Contains(Path.GetFileName(inner)))
            .SelectMany(Walk)
            .Concat(Directory.EnumerateFiles(folder).Where(file => Path.GetFileName(file) != ".git"));
}
