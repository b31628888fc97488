namespace Dastan.Web.Data.Whole;

/// <summary>The files that belong to a paper besides its database: the originals of its pictures. What is made of them can be made again.</summary>
public static class PaperFiles
{
    /// <summary>The private key of the paper's mirrors. It goes into backups, which bring a paper back, and into no export, which goes elsewhere.</summary>
    public const string MirrorKey = "mirror-key.pem";

    private const string Pictures = "pictures";
    private const string Originals = "originals";
    private const int HashDigits = 64;

    /// <summary>The paths of all files within the data folder, with forward slashes, in the order of their bytes.</summary>
    public static IReadOnlyList<string> In(string data)
    {
        var pictures = new DirectoryInfo(Path.Combine(data, Pictures));
        if (!pictures.Exists)
            return [];
        var found = new List<string>();
        foreach (var folder in new[] { pictures, new DirectoryInfo(Path.Combine(pictures.FullName, Originals)) })
            if (folder.Exists)
                found.AddRange(
                    folder
                        .EnumerateDirectories("??")
                        .SelectMany(shelf => shelf.EnumerateFiles())
                        .Select(file => Path.GetRelativePath(data, file.FullName).Replace('\\', '/'))
                        .Where(Is)
                );
        found.Sort(StringComparer.Ordinal);
        return found;
    }

    /// <summary>The paths of all files that a backup has.</summary>
    public static IReadOnlyList<string> InBackup(string data) =>
        File.Exists(Path.Combine(data, MirrorKey)) ? [MirrorKey, .. In(data)] : In(data);

    /// <summary>Is this the path of a file that a backup may have?</summary>
    public static bool IsInBackup(string path) => path == MirrorKey || Is(path);

    /// <summary>Is this the path of such a file, and of nothing outside? <c>pictures/4f/4fa0….png</c>, <c>pictures/originals/4f/4fa0….jpg</c>.</summary>
    public static bool Is(string path)
    {
        var parts = path.Split('/');
        var name = parts[^1];
        var isPlace = parts is [Pictures, _, _] or [Pictures, Originals, _, _];
        return isPlace
            && name.IndexOf('.') == HashDigits
            && name[..HashDigits].All(char.IsAsciiHexDigitLower)
            && name[(HashDigits + 1)..] is { Length: > 0 and < 6 } ending
            && ending.All(char.IsAsciiLetterLower)
            && parts[^2] == name[..2];
    }

    /// <summary>The hash that a file's name promises: SHA-256 in 64 lower-case hexadecimal digits.</summary>
    public static string HashIn(string path) => path.Split('/')[^1][..HashDigits];
}
