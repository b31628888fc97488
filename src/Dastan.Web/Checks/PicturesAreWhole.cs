using System.Runtime.CompilerServices;
using Dastan.Web.Data.Files;
using Microsoft.EntityFrameworkCore;

namespace Dastan.Web.Checks;

/// <summary>Whether the file of each picture is there, and has the bytes that its name promises. Mended from backups, where one has it whole.</summary>
public sealed class PicturesAreWhole : ICheck
{
    public string What => "pictures";

    public async IAsyncEnumerable<Finding> LookAsync(
        CheckedPaper paper,
        [EnumeratorCancellation] CancellationToken stop
    )
    {
        var backups = new BackedUpFiles(paper.Settings.Backup);
        var pictures = paper
            .Db.Pictures.AsNoTracking()
            .OrderBy(picture => picture.Id)
            .Select(picture => new
            {
                picture.Hash,
                picture.OriginalHash,
                picture.MediaType,
            });
        await foreach (var picture in pictures.AsAsyncEnumerable().WithCancellation(stop))
        {
            var name = PictureFiles.NameOf(picture.Hash, picture.MediaType);
            var came = PictureFiles.NameOf(picture.OriginalHash, picture.MediaType);
            if (await LookAsync(paper, backups, $"pictures/{name[..2]}/{name}", stop) is { } finding)
                yield return finding;
            if (
                came != name
                && await LookAsync(paper, backups, $"pictures/originals/{came[..2]}/{came}", stop) is { } original
            )
                yield return original;
        }
    }

    private static async Task<Finding?> LookAsync(
        CheckedPaper paper,
        BackedUpFiles backups,
        string path,
        CancellationToken stop
    )
    {
        var file = Path.Combine(paper.Settings.Data, path);
        var (hash, isThere) = (Path.GetFileNameWithoutExtension(path), File.Exists(file));
        var sentence = isThere ? $"{path} is spoiled." : $"{path} is missing.";
        try
        {
            if (isThere && await PictureFiles.HashOfFileAsync(file, stop) == hash)
                return null;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // A disk that can't give its bytes has lost them.
            sentence = $"{path} can't be read ({problem.Message.TrimEnd('.')}).";
        }
        if (!await backups.HasAsync(path, hash, stop))
            return new($"{sentence} No backup that is at hand has it whole.");
        if (!paper.Mends)
            return new($"{sentence} A backup has it whole.", FindingKind.Mendable);
        try
        {
            await backups.BringBackAsync(path, hash, file, stop);
            return new($"{sentence} It was brought back from a backup.", FindingKind.Mended);
        }
        catch (Exception problem) when (problem is FormatException or IOException or UnauthorizedAccessException)
        {
            return new($"{sentence} It could not be brought back: {problem.Message.TrimEnd('.')}.");
        }
    }
}
