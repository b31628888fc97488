namespace Dastan.Web.Data.Files;

/// <summary>A folder that this program has to be able to write to.</summary>
internal static class WrittenFolder
{
    /// <summary>Writes a file there, and takes it away.</summary>
    /// <exception cref="IOException">It can't be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public static void Probe(string folder)
    {
        var probe = Path.Combine(folder, $".writable-{Path.GetRandomFileName()}");
        File.WriteAllText(probe, "");
        File.Delete(probe);
    }
}
