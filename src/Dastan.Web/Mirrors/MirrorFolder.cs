using System.Security.Cryptography;
using System.Text;
using NodaTime;
using NodaTime.Text;

namespace Dastan.Web.Mirrors;

/// <summary>The folder of a mirror, with its list of what runs wrote there, as <c>sha256sum --check</c> reads it, and the manifest that is signed.</summary>
public sealed class MirrorFolder
{
    public const string List = "SHA256SUMS";

    /// <summary>What a run writes that no list has yet, until it has: who finds it knows what one that was broken off left.</summary>
    public const string Journal = "dastan-mirror.journal";

    private const string Between = "  ";

    private readonly string folder;
    private readonly MirrorKey key;
    private readonly Dictionary<string, string> before;
    private readonly Dictionary<string, MirrorFile> signedBefore;
    private readonly SortedDictionary<string, MirrorFile> files = new(StringComparer.Ordinal);
    private readonly HashSet<string> folders = new(StringComparer.Ordinal);
    private bool isVouchedFor = true;

    public MirrorFolder(string folder, MirrorKey key)
    {
        this.folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        this.key = key;
        before = ReadList();
        signedBefore = ReadSigned();
    }

    /// <summary>How many files this run has, with those of earlier ones that it keeps.</summary>
    public int Count => files.Count;

    /// <summary>Whether a file can stand there beside the others of this run: no file can be a folder too.</summary>
    public bool HasRoomFor(string path) => !folders.Contains(path) && !FoldersOf(path).Any(files.ContainsKey);

    /// <summary>Whether this run has a file of that path already.</summary>
    public bool Has(string path) => files.ContainsKey(path);

    /// <summary>Puts a file in its place.</summary>
    /// <returns>False where the same bytes stood there already.</returns>
    public bool Put(string path, byte[] bytes)
    {
        files[path] = FileOf(path, bytes);
        folders.UnionWith(FoldersOf(path));
        return Keep(files[path], bytes);
    }

    /// <summary>Takes away what earlier runs wrote and this one did not, and nothing else that lies there.</summary>
    /// <returns>How many files that were.</returns>
    public int TakeOthersAway()
    {
        var gone = Others().ToList();
        if (gone is not [])
            SignedManifest.TakeAway(folder);
        foreach (var path in gone)
            File.Delete(PlaceOf(path));
        foreach (var half in before.Keys.Select(Unfinished).Where(path => !files.ContainsKey(path)).Select(PlaceOf))
            if (File.Exists(half))
                File.Delete(half);
        return gone.Count;
    }

    /// <summary>Keeps what earlier runs wrote and this one did not, also in the list.</summary>
    /// <returns>How many were taken away: none.</returns>
    public int KeepOthers()
    {
        foreach (var path in Others().ToList())
            files[path] = signedBefore.GetValueOrDefault(path) ?? Unvouched(path);
        return 0;
    }

    /// <summary>Writes the list, and signs the whole.</summary>
    /// <param name="home">The paper's public address.</param>
    /// <param name="began">When the run began.</param>
    /// <returns>False where it could not be signed: files of earlier runs are kept that this paper may not have written.</returns>
    public bool Finish(Uri home, Instant began)
    {
        var text = string.Concat(files.Values.Select(file => $"{file.Sha256}{Between}{file.Path}\n"));
        var bytes = Encoding.UTF8.GetBytes(text);
        var list = FileOf(List, bytes);
        Keep(list, bytes);
        File.Delete(PlaceOf(Journal));
        if (!isVouchedFor)
        {
            SignedManifest.TakeAway(folder);
            return false;
        }
        var all = files.Values.Append(list).OrderBy(file => file.Path, StringComparer.Ordinal);
        var at = InstantPattern.General.Format(began);
        SignedManifest.Sign(
            folder,
            new(MirrorManifest.Newest, home.GetLeftPart(UriPartial.Authority), at, [.. all]),
            key
        );
        return true;
    }

    /// <summary>Whether a name is that of a file that says what the others are.</summary>
    public static bool IsOwn(string name) =>
        name is List or Journal or SignedManifest.Manifest or SignedManifest.Signature;

    /// <summary>Whether a file is there, of these bytes.</summary>
    internal static bool Holds(string place, MirrorFile file)
    {
        var there = new FileInfo(place);
        if (!there.Exists || there.Length != file.Bytes)
            return false;
        using var bytes = there.OpenRead();
        return Convert.ToHexStringLower(SHA256.HashData(bytes)) == file.Sha256;
    }

    internal static void Write(string place, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(place)!);
        var unfinished = Unfinished(place);
        File.WriteAllBytes(unfinished, bytes);
        File.Move(unfinished, place, overwrite: true);
    }

    private static string Unfinished(string path) => $"{path}.part";

    private static MirrorFile FileOf(string path, byte[] bytes) =>
        new(path, bytes.LongLength, Convert.ToHexStringLower(SHA256.HashData(bytes)));

    private bool Keep(MirrorFile file, byte[] bytes)
    {
        // By the file itself: the list knows nothing of what happened to it since.
        if (Holds(PlaceOf(file.Path), file))
            return false;
        // Also after the first: another run may have finished meanwhile.
        SignedManifest.TakeAway(folder);
        if (file.Path != List && !before.ContainsKey(file.Path))
            Note(file);
        Write(PlaceOf(file.Path), bytes);
        return true;
    }

    // Before it is written. The end of a line comes first too: what was cut off before it spoils no other.
    private void Note(MirrorFile file)
    {
        Directory.CreateDirectory(folder);
        File.AppendAllText(PlaceOf(Journal), $"\n{file.Sha256}{Between}{file.Path}\n");
    }

    // The list can be written by whoever can write the folder: on its word alone nothing is signed.
    private MirrorFile Unvouched(string path)
    {
        isVouchedFor = false;
        return new(path, new FileInfo(PlaceOf(path)).Length, before[path]);
    }

    private static IEnumerable<string> FoldersOf(string path)
    {
        for (var end = path.LastIndexOf('/'); end > 0; end = path.LastIndexOf('/', end - 1))
            yield return path[..end];
    }

    private IEnumerable<string> Others() =>
        before.Keys.Where(path => !files.ContainsKey(path) && File.Exists(PlaceOf(path)));

    private string PlaceOf(string path) => Path.GetFullPath(Path.Combine(folder, path));

    // Whoever can write the list is not to choose what is deleted outside.
    private bool IsOfPaper(string path) =>
        MirrorPath.IsWithin(path)
        && !IsOwn(path)
        && PlaceOf(path).StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private Dictionary<string, string> ReadList()
    {
        var read = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var list in new[] { PlaceOf(List), PlaceOf(Journal) })
        foreach (var line in File.Exists(list) ? File.ReadLines(list) : [])
            if (line.Split(Between, 2) is [var sum, var path] && IsOfPaper(path))
                read[path] = sum;
        return read;
    }

    private Dictionary<string, MirrorFile> ReadSigned()
    {
        try
        {
            return SignedManifest.Read(folder, key).Files.ToDictionary(file => file.Path, StringComparer.Ordinal);
        }
        catch (FormatException)
        {
            // The first run, one after another that was broken off, or a folder that somebody meddled with.
            return [];
        }
    }
}
