using System.IO.Enumeration;

namespace Dastan.Web.Mirrors;

/// <summary>Compares a mirror with what the paper signed. It needs nothing but the folder and the public key.</summary>
public static class CheckMirror
{
    // What begins with a dot lies there too, and a folder that nobody may look into is no empty one.
    private static readonly EnumerationOptions All = new()
    {
        RecurseSubdirectories = true,
        AttributesToSkip = 0,
        IgnoreInaccessible = false,
    };

    /// <exception cref="FormatException">The mirror is not signed, or not by this key: nothing can be said of its files.</exception>
    public static MirrorFindings Of(string folder, MirrorKey key, CancellationToken stop)
    {
        var manifest = SignedManifest.Read(folder, key);
        var (missing, changed) = (new List<string>(), new List<string>());
        var known = new HashSet<string>([SignedManifest.Manifest, SignedManifest.Signature], StringComparer.Ordinal);
        foreach (var file in manifest.Files)
        {
            stop.ThrowIfCancellationRequested();
            known.Add(file.Path);
            var place = Path.Combine(folder, file.Path);
            if (!File.Exists(place))
                missing.Add(file.Path);
            else if (!MirrorFolder.Holds(place, file))
                changed.Add(file.Path);
        }
        var unlisted = PathsIn(folder).Where(path => !known.Contains(path)).Order(StringComparer.Ordinal);
        return new(manifest, missing, changed, [.. unlisted]);
    }

    // A link to a folder counts as a file: what is behind it is not the mirror's.
    private static IEnumerable<string> PathsIn(string folder) =>
        new FileSystemEnumerable<string>(
            folder,
            (ref entry) => Path.GetRelativePath(folder, entry.ToFullPath()).Replace(Path.DirectorySeparatorChar, '/'),
            All
        )
        {
            ShouldIncludePredicate = (ref entry) => !entry.IsDirectory || IsLink(ref entry),
            ShouldRecursePredicate = (ref entry) => !IsLink(ref entry),
        };

    private static bool IsLink(ref FileSystemEntry entry) => (entry.Attributes & FileAttributes.ReparsePoint) != 0;
}

/// <summary>How a mirror differs from what the paper signed; three empty lists where it does not.</summary>
/// <param name="Missing">Paths of files that were signed and are not there.</param>
/// <param name="Changed">Paths of files that are not what was signed.</param>
/// <param name="Unlisted">Paths of files that nobody signed.</param>
public sealed record MirrorFindings(
    MirrorManifest Manifest,
    IReadOnlyList<string> Missing,
    IReadOnlyList<string> Changed,
    IReadOnlyList<string> Unlisted
)
{
    public bool AreNone => Missing is [] && Changed is [] && Unlisted is [];
}
