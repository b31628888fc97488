namespace Dastan.Web.Imports;

/// <summary>Pictures in a folder laid out as WordPress lays out its uploads: <c>2020/02/hall.jpg</c>.</summary>
public sealed class UploadFolder(string folder)
{
    private const string Uploads = "/wp-content/uploads/";
    private const long MaxBytes = 50 * 1024 * 1024;

    // Whoever has the shell complete a folder's name gets a slash at its end.
    private readonly string root = Path.GetFullPath(folder);
    private readonly string below =
        Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)) + Path.DirectorySeparatorChar;

    /// <summary>The bytes of the picture of an address; null, with a reason, where the folder does not hold it.</summary>
    public async Task<(byte[]? Bytes, string Reason)> FindAsync(string address, CancellationToken stop)
    {
        var path = PathsOf(address).Select(Inside).FirstOrDefault(File.Exists);
        if (path is null)
            return (null, "it is not in the folder");
        try
        {
            return new FileInfo(path).Length > MaxBytes
                ? (null, "it is larger than 50 MB")
                : (await File.ReadAllBytesAsync(path, stop), "");
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return (null, $"it can't be read: {problem.Message.TrimEnd('.')}");
        }
    }

    // Copies of the folder begin at different heights: at the site, at wp-content, at uploads itself.
    private static IEnumerable<string> PathsOf(string address)
    {
        var path = Uri.TryCreate(address, UriKind.Absolute, out var whole) ? whole.AbsolutePath : address.Split('?')[0];
        path = Uri.UnescapeDataString(path);
        var uploads = path.IndexOf(Uploads, StringComparison.Ordinal);
        if (uploads >= 0)
            yield return path[(uploads + Uploads.Length)..];
        yield return path.TrimStart('/');
        if (uploads >= 0)
            yield return path[(uploads + "/wp-content/".Length)..];
    }

    // An address may try to climb out of the folder, or hold what no system lets stand in a name.
    private string? Inside(string path)
    {
        if (path.Contains('\0'))
            return null;

        var full = Path.GetFullPath(Path.Combine(root, path.Replace('\\', '/')));
        return full.StartsWith(below, StringComparison.Ordinal) ? full : null;
    }
}
