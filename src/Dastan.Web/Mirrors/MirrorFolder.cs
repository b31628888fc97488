using System.Security.Cryptography;
using System.Text;

namespace Dastan.Web.Mirrors;

/// <summary>The folder of a mirror, with its list of what runs wrote there, as <c>sha256sum --check</c> reads it.</summary>
public sealed class MirrorFolder
{
    private const string List = "SHA256SUMS";
    private const string Between = "  ";

    private readonly string folder;
    private readonly Dictionary<string, string> before;
    private readonly SortedDictionary<string, string> sums = new(StringComparer.Ordinal);

    public MirrorFolder(string folder)
    {
        this.folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        before = ReadList();
    }

    /// <summary>How many files this run has, with those of earlier ones that it keeps.</summary>
    public int Count => sums.Count;

    /// <summary>Puts a file in its place.</summary>
    /// <returns>False where the same bytes stood there already.</returns>
    public bool Put(string path, byte[] bytes)
    {
        sums[path] = Convert.ToHexStringLower(SHA256.HashData(bytes));
        // By the file itself: the list knows nothing of what happened to it since.
        if (Holds(PlaceOf(path), bytes.Length, sums[path]))
            return false;
        Write(PlaceOf(path), bytes);
        return true;
    }

    /// <summary>Takes away what earlier runs wrote and this one did not, and nothing else that lies there.</summary>
    /// <returns>How many files that were.</returns>
    public int TakeOthersAway()
    {
        var gone = Others().ToList();
        foreach (var path in gone)
            File.Delete(PlaceOf(path));
        return gone.Count;
    }

    /// <summary>Keeps what earlier runs wrote and this one did not, also in the list.</summary>
    /// <returns>How many were taken away: none.</returns>
    public int KeepOthers()
    {
        foreach (var path in Others().ToList())
            sums[path] = before[path];
        return 0;
    }

    public void WriteList() =>
        Write(
            PlaceOf(List),
            Encoding.UTF8.GetBytes(string.Concat(sums.Select(file => $"{file.Value}{Between}{file.Key}\n")))
        );

    private IEnumerable<string> Others() =>
        before.Keys.Where(path => !sums.ContainsKey(path) && File.Exists(PlaceOf(path)));

    private string PlaceOf(string path) => Path.GetFullPath(Path.Combine(folder, path));

    // Whoever can write the list is not to choose what is deleted outside.
    private bool IsWithin(string path) =>
        PlaceOf(path).StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private static bool Holds(string place, int length, string sum)
    {
        var file = new FileInfo(place);
        if (!file.Exists || file.Length != length)
            return false;
        using var bytes = file.OpenRead();
        return Convert.ToHexStringLower(SHA256.HashData(bytes)) == sum;
    }

    private static void Write(string place, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(place)!);
        var unfinished = $"{place}.part";
        File.WriteAllBytes(unfinished, bytes);
        File.Move(unfinished, place, overwrite: true);
    }

    private Dictionary<string, string> ReadList()
    {
        var list = Path.Combine(folder, List);
        var read = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in File.Exists(list) ? File.ReadLines(list) : [])
            if (line.Split(Between, 2) is [var sum, var path] && path.IndexOf('\0') < 0 && IsWithin(path))
                read[path] = sum;
        return read;
    }
}
