namespace Dastan.Web.Data.Files;

/// <summary>How much room there is where files are kept.</summary>
public static class DiskRoom
{
    /// <summary>Less than this, in bytes, and somebody should make room.</summary>
    public const long Least = 1_000_000_000;

    /// <summary>How many bytes are free on the disk of a folder, for this program's user.</summary>
    public static long At(string folder) => new DriveInfo(Path.GetFullPath(folder)).AvailableFreeSpace;
}
