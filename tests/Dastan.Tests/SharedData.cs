using System.Runtime.CompilerServices;

namespace Dastan.Tests;

/// <summary>
/// Real exports, payloads and corpora that lie beside the repository in <c>../shared/data</c>. They are others' material
/// and never enter the repository; where they are absent, the tests that want them are skipped and say so.
/// </summary>
public static class SharedData
{
    /// <summary>The root of the checkout, found from where this file was compiled.</summary>
    public static string Checkout { get; } = FindCheckout();

    /// <summary>A folder of the shared data, for example <c>wxr</c>; skips the running test where it is not there.</summary>
    public static string Folder(string name)
    {
        var folder = Path.GetFullPath(Path.Combine(Checkout, "..", "shared", "data", name));
        Assert.SkipUnless(Directory.Exists(folder), $"../shared/data/{name} is not beside this checkout.");
        return folder;
    }

    private static string FindCheckout([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", ".."));
}
