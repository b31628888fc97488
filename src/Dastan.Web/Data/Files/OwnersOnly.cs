namespace Dastan.Web.Data.Files;

/// <summary>
/// Makes folders and files that only the user who runs this program can read, whatever the machine usually allows: for what has hashes of passwords and keys in it. On Windows they have the rights of
/// the folder around them.
/// </summary>
public static class OwnersOnly
{
    public const UnixFileMode OfFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    public const UnixFileMode OfFolder = OfFile | UnixFileMode.UserExecute;

    private const int BufferSize = 128 * 1024;

    /// <summary>Makes a folder with those above it that are missing; one that is there keeps its rights.</summary>
    public static void MakeFolder(string folder)
    {
        if (Directory.Exists(folder))
            return;
        if (Path.GetDirectoryName(Path.GetFullPath(folder)) is { } above)
            MakeFolder(above);
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(folder, OfFolder);
    }

    /// <summary>Makes a file, or writes it anew, and its folder too.</summary>
    public static FileStream Create(string file, FileOptions options = FileOptions.None)
    {
        MakeFolder(Path.GetDirectoryName(Path.GetFullPath(file))!);
        var how = new FileStreamOptions
        {
            Mode = FileMode.Create,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
            BufferSize = BufferSize,
            Options = options,
        };
        if (!OperatingSystem.IsWindows())
            how.UnixCreateMode = OfFile;
        var made = new FileStream(file, how);
        // One that was left there has the rights that it had.
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(made.SafeFileHandle, OfFile);
        return made;
    }

    /// <summary>Shuts a file that is there to everybody else.</summary>
    public static void Shut(string file)
    {
        if (!OperatingSystem.IsWindows() && File.Exists(file))
            File.SetUnixFileMode(file, OfFile);
    }

    /// <summary>Writes a file, down to the disk.</summary>
    public static void Write(string file, ReadOnlySpan<byte> bytes)
    {
        using var made = Create(file);
        made.Write(bytes);
        made.Flush(flushToDisk: true);
    }

    /// <summary>Writes a file that has its name only once it is whole, whatever happens.</summary>
    public static void WriteWhole(string file, ReadOnlySpan<byte> bytes)
    {
        var unfinished = $"{file}.part";
        try
        {
            Write(unfinished, bytes);
            File.Move(unfinished, file, overwrite: true);
        }
        catch (IOException)
        {
            File.Delete(unfinished);
            throw;
        }
    }

    /// <summary>Copies a file, where there is none yet.</summary>
    public static void Copy(string from, string to)
    {
        MakeFolder(Path.GetDirectoryName(Path.GetFullPath(to))!);
        File.Copy(from, to);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(to, OfFile);
    }
}
