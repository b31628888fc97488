using Dastan.Web.Data.Files;
using Dastan.Web.Data.Whole;

namespace Dastan.Web.Backups;

/// <summary>Brings one file of the paper out of a backup.</summary>
internal static class FileOutOfBackup
{
    /// <summary>Puts it in its place, whole; what stood there goes only then.</summary>
    /// <exception cref="FormatException">It is not what was backed up: an object is spoiled or missing.</exception>
    public static async Task PutAsync(BackupFolder folder, BackedUpFile file, string place, CancellationToken stop)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(place)!);
        var unfinished = $"{place}.part";
        try
        {
            await using (
                var to = file.Path == PaperFiles.MirrorKey ? OwnersOnly.Create(unfinished) : File.Create(unfinished)
            )
            {
                foreach (var piece in file.Objects)
                    await to.WriteAsync(await folder.GetAsync(piece, stop), stop);
                to.Flush(flushToDisk: true);
            }
            if (await PictureFiles.HashOfFileAsync(unfinished, stop) != file.Sum)
                throw new FormatException($"{file.Path} is not what was backed up.");
            File.Move(unfinished, place, overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }
}
